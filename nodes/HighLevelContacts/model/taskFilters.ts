import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { asFlag } from './answered';
import { dateRange } from './dateRange';
import { holdsText } from './plainText';
import { readFlag } from './values/flag';
import { readText } from './values/text';
import type { DateContext } from './values/writtenDate';
import type { Task } from './wire';

/**
 * Makes the test that a task must pass. HighLevel lists all tasks of a contact and knows no filter of its own.
 *
 * @throws InvalidInput for a value that cannot be understood
 */
export function taskFilter(filters: IDataObject, context: DateContext): (task: Task) => boolean {
	const assignedTo = optionalLocatorId(filters.assignedTo, 'Assigned To');
	const completed = wantedCompletion(filters.completed);
	const isDue = dateRange(
		{ value: filters.dueDateAfter, label: 'Due After' },
		{ value: filters.dueDateBefore, label: 'Due Before' },
		context,
	);
	const query = readText(filters.query, 'Search Text');
	return (task) =>
		(!assignedTo || task.assignedTo === assignedTo) &&
		(completed === undefined || asFlag(task.completed) === completed) &&
		isDue(task.dueDate) &&
		holdsText(query, task.title, task.body);
}

/**
 * Whether only completed or only open tasks are wanted; nothing for both. The menu has yes, no and any.
 *
 * @throws InvalidInput for all else
 */
export function wantedCompletion(value: unknown): boolean | undefined {
	const isAny = typeof value === 'string' && value.trim().toLowerCase() === 'any';
	return isAny ? undefined : readFlag(value, 'Completed');
}
