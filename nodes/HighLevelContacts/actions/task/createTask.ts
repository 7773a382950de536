import type { IDataObject } from 'n8n-workflow';
import { isSentTask } from '../../model/sentTask';
import type { Task } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { path } from '../../transport/path';
import { entityRecovery } from '../entityRecovery';
import { tasksOf } from './tasksOf';
import { one } from '../../transport/answer';

/**
 * Creates a task, once: when the reply is lost, the contact's tasks are looked through before it is sent again.
 *
 * A task that is the same in every field, down to the second it is due, is taken for the lost one unless this
 * execution made it for another item, or its date says that it is older. HighLevel documents no date of
 * creation for tasks; where there is none, an older twin makes no difference, since the contact then has
 * exactly the task that was asked for.
 */
export async function createTask(
	{ api, creations }: ItemContext,
	contactId: string,
	body: IDataObject,
): Promise<Task> {
	const { task } = await api.send<{ task: Task }>({
		read: one('task'),
		method: 'POST',
		path: path`/contacts/${contactId}/tasks`,
		body,
		recovery: {
			...entityRecovery('task'),
			async find(isRecent) {
				const mine = (await tasksOf(api, contactId)).filter(
					(candidate) =>
						isSentTask(candidate, body) &&
						!creations.isKnown(candidate.id) &&
						(candidate.dateAdded === undefined || isRecent(candidate.dateAdded)),
				);
				return mine.map((task) => ({ task }));
			},
		},
	});
	creations.add(task.id);
	return task;
}
