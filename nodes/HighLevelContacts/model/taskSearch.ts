import { asFlag, asTime } from './answered';
import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { taskFilter, wantedCompletion } from './taskFilters';
import { readFlag } from './values/flag';
import { readText } from './values/text';
import type { DateContext } from './values/writtenDate';
import type { Task } from './wire';

/** What HighLevel is asked for, and what is left to be sorted out here. */
export interface TaskSearch {
	/** Conditions in the form of docs/highlevel-api.md, Notes and tasks; only documented ones */
	conditions: IDataObject;
	/** Whether a task that HighLevel found is wanted; nothing when all are. `now` is in epoch milliseconds. */
	isWanted?(task: Task, now: number): boolean;
}

/**
 * Makes a search of the account's tasks of what the user filled in.
 *
 * @throws InvalidInput for a value that cannot be understood
 */
export function taskSearch(filters: IDataObject, context: DateContext): TaskSearch {
	const { dueDateAfter, dueDateBefore } = filters;
	const isDue = taskFilter({ dueDateAfter, dueDateBefore }, context);
	const onlyOverdue = readFlag(filters.overdue, 'Only Overdue') === true;
	const hasDates = Boolean(dueDateAfter) || Boolean(dueDateBefore);
	return {
		conditions: serverConditions(filters, onlyOverdue),
		isWanted:
			onlyOverdue || hasDates
				? (task, now) => isDue(task) && (!onlyOverdue || isOverdue(task, now))
				: undefined,
	};
}

/** Open although it was due earlier. */
export function isOverdue({ completed, dueDate }: Task, now: number): boolean {
	return !asFlag(completed) && asTime(dueDate) < now;
}

function serverConditions(filters: IDataObject, onlyOverdue: boolean): IDataObject {
	const assignedTo = optionalLocatorId(filters.assignedTo, 'Assigned To');
	const contactId = optionalLocatorId(filters.contactId, 'Contact');
	const completed = onlyOverdue ? false : wantedCompletion(filters.completed);
	const query = readText(filters.query, 'Search Text');
	return {
		...(assignedTo ? { assignedTo: [assignedTo] } : {}),
		...(contactId ? { contactId: [contactId] } : {}),
		...(completed === undefined ? {} : { completed }),
		...(query ? { query } : {}),
	};
}
