import type { IDataObject } from 'n8n-workflow';
import { taskMatchesBody } from '../../model/task/taskMatchesBody';
import type { Task } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { tasks } from '../../transport/endpoints/tasks';
import { entityRecovery } from '../entityRecovery';
import { ifSent, type DryRun } from '../../transport/dryRun';

/**
 * Creates a task, once: when the reply is lost, the contact's tasks are looked through before it is sent again.
 *
 * A task that is the same in every field, down to the second it is due, is taken for the lost one unless this
 * execution made it for another item, or its date says that it is older. HighLevel documents no date of
 * creation for tasks; where there is none, an older twin makes no difference, since the contact then has
 * exactly the task that was asked for.
 */
export async function createTask(
	{ api, createdIds }: ItemContext,
	contactId: string,
	body: IDataObject,
): Promise<Task | DryRun> {
	const sending = api.call(
		tasks.create,
		{ contactId },
		{
			body,
			recovery: {
				...entityRecovery('task'),
				async find(isRecent) {
					const present = (await api.call(tasks.list, { contactId })).tasks;
					const mine = present.filter(
						(candidate) =>
							taskMatchesBody(candidate, body) &&
							!createdIds.isKnown(candidate.id) &&
							(candidate.dateAdded === undefined || isRecent(candidate.dateAdded)),
					);
					return mine.map((task) => ({ task }));
				},
			},
		},
	);
	return await ifSent(sending, ({ task }) => {
		createdIds.add(task.id);
		return task;
	});
}
