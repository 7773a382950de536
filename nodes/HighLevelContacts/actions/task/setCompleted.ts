import type { IDataObject } from 'n8n-workflow';
import { taskOutput } from '../../model/entityOutput';
import type { Api } from '../../transport/api';
import { tasks } from '../../transport/endpoints/tasks';

/** A task that is so already stays so. */
export async function setCompleted(
	api: Api,
	contactId: string,
	taskId: string,
	completed: boolean,
): Promise<IDataObject> {
	const target = { contactId, taskId };
	const { task } = await api.call(tasks.setCompleted, target, { body: { completed } });
	return taskOutput(task, contactId);
}
