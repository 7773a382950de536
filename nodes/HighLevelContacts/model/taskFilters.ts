import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { asFlag } from './answered';
import { dateRange } from './dateRange';
import { holdsText } from './plainText';
import type { Task } from './wire';

/**
 * Makes the test that a task must pass. HighLevel lists all tasks of a contact and knows no filter of its own.
 *
 * @param zone IANA name of the workflow's time zone
 * @throws InvalidInput for a date that is not one
 */
export function taskFilter(filters: IDataObject, zone: string): (task: Task) => boolean {
	const assignedTo = optionalLocatorId(filters.assignedTo, 'Assigned To');
	const completed = wantedCompletion(filters.completed);
	const isDue = dateRange(
		{ value: filters.dueDateAfter, label: 'Due After' },
		{ value: filters.dueDateBefore, label: 'Due Before' },
		zone,
	);
	return (task) =>
		(!assignedTo || task.assignedTo === assignedTo) &&
		(completed === undefined || asFlag(task.completed) === completed) &&
		isDue(task.dueDate) &&
		holdsText(filters.query, task.title, task.body);
}

/** Takes what the menu gives as well as what an expression or an AI model may: true, "true", "yes". */
export function wantedCompletion(value: unknown): boolean | undefined {
	const text = String(value ?? '').toLowerCase();
	if (['yes', 'true'].includes(text)) return true;
	return ['no', 'false'].includes(text) ? false : undefined;
}
