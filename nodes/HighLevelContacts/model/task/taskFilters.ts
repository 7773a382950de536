import { asFlag } from '../../../shared/answered';
import { isBetween } from '../values/dateRange';
import { holdsText } from '../note/plainText';
import type { Task } from '../wire';

/** What a task must be like. */
export interface TaskFilter {
	/** ID of the user */
	assignedTo?: string;
	completed?: 'any' | 'no' | 'yes';
	/** Epoch milliseconds */
	dueDateAfter?: number;
	dueDateBefore?: number;
	/** Text in the title or the description */
	query?: string;
}

/** Makes the test that a task must pass. HighLevel lists all tasks of a contact and knows no filter of its own. */
export function taskFilter(wanted: TaskFilter): (task: Task) => boolean {
	const { assignedTo, dueDateAfter, dueDateBefore, query } = wanted;
	const isDone = wantedCompletion(wanted);
	return (task) =>
		(!assignedTo || task.assignedTo === assignedTo) &&
		(isDone === undefined || asFlag(task.completed) === isDone) &&
		isBetween(task.dueDate, dueDateAfter, dueDateBefore) &&
		holdsText(query, task.title, task.body);
}

/** Whether tasks must be done, or must not; nothing when both will do. */
export function wantedCompletion({ completed }: TaskFilter): boolean | undefined {
	return completed === undefined || completed === 'any' ? undefined : completed === 'yes';
}
