import { asFlag, asTime } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { plainText } from '../note/plainText';
import type { Task } from '../wire';

/** Whether a task is what a body would have made. HighLevel may assign it on its own. */
export function taskMatchesBody(task: Task, body: IDataObject): boolean {
	return (
		plainText(task.title) === plainText(body.title) &&
		plainText(task.body) === plainText(body.body) &&
		asFlag(task.completed) === body.completed &&
		(body.assignedTo === undefined || task.assignedTo === body.assignedTo) &&
		// It comes back with milliseconds, which may not be sent (docs/highlevel-api.md, Notes and tasks).
		asTime(task.dueDate) === asTime(body.dueDate)
	);
}
