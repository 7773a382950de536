import type { IDataObject } from 'n8n-workflow';
import { asFlag, asTime } from '../../../shared/answered';
import { omitEmpty } from '../values/omitEmpty';
import { taskFilter, wantedCompletion, type TaskFilter } from './taskFilters';
import type { Task } from '../wire';

/** Which of the account's tasks are looked for. */
export interface WantedTasks extends TaskFilter {
	contactId?: string;
	/** Only those that are open although they were due earlier, whatever else is chosen */
	overdue?: boolean;
}

/** What HighLevel is asked for, and what is left to be sorted out here. */
export interface TaskSearch {
	/** Conditions in the form of docs/highlevel-api.md, Notes and tasks; only documented ones */
	conditions: IDataObject;
	/** Whether a task that HighLevel found is wanted; nothing when all are. `now` is in epoch milliseconds. */
	isWanted?: (task: Task, now: number) => boolean;
}

/** Makes a search of the account's tasks. */
export function taskSearch(wanted: WantedTasks): TaskSearch {
	const { assignedTo, contactId, dueDateAfter, dueDateBefore, overdue, query } = wanted;
	const isDue = taskFilter({ dueDateAfter, dueDateBefore });
	const hasDates = dueDateAfter !== undefined || dueDateBefore !== undefined;
	return {
		conditions: omitEmpty({
			assignedTo: assignedTo && [assignedTo],
			contactId: contactId && [contactId],
			completed: overdue ? false : wantedCompletion(wanted),
			query,
		}),
		isWanted:
			overdue || hasDates
				? (task, now) => isDue(task) && (!overdue || isOverdue(task, now))
				: undefined,
	};
}

/** Open although it was due earlier. */
export function isOverdue({ completed, dueDate }: Task, now: number): boolean {
	return !asFlag(completed) && asTime(dueDate) < now;
}
