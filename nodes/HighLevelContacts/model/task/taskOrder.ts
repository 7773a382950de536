import { asFlag, asText, asTime } from '../../../shared/answered';
import type { Task } from '../wire';

/**
 * Tasks in the order in which people number them: what is due first comes first, and of those due together the
 * older one. HighLevel promises no order, and the numbers of one list must still hold for the next request.
 */
export function inOrder(tasks: readonly Task[]): Task[] {
	return [...tasks].sort(
		(a, b) =>
			compare(time(a.dueDate), time(b.dueDate)) ||
			compare(time(a.dateAdded), time(b.dateAdded)) ||
			compare(asText(a.id) ?? '', asText(b.id) ?? ''),
	);
}

/** The open tasks of a contact; the first one has the number 1. */
export function openInOrder(tasks: readonly Task[]): Task[] {
	return inOrder(tasks.filter(({ completed }) => !asFlag(completed)));
}

/** What has no date comes last. */
function time(date: unknown): number {
	const millis = asTime(date);
	return Number.isNaN(millis) ? Infinity : millis;
}

function compare<T extends number | string>(a: T, b: T): number {
	return a < b ? -1 : Number(a > b);
}
