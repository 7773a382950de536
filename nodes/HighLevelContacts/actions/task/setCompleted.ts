import type { IDataObject } from 'n8n-workflow';
import { taskOutput } from '../../model/entityOutput';
import type { Api } from '../../transport/api';
import { tasks } from '../../transport/endpoints/tasks';
import { ifSent, type DryRun } from '../../transport/dryRun';

/** A task that is so already stays so. */
export async function setCompleted(
	api: Api,
	contactId: string,
	taskId: string,
	completed: boolean,
): Promise<IDataObject | DryRun> {
	const target = { contactId, taskId };
	const sending = api.call(tasks.setCompleted, target, { body: { completed } });
	return await ifSent(sending, ({ task }) => taskOutput(task, contactId));
}
