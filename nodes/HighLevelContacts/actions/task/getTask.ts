import type { Task } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';

export async function getTask(api: Api, contactId: string, taskId: string): Promise<Task> {
	const { task } = await api.send<{ task: Task }>({
		method: 'GET',
		path: path`/contacts/${contactId}/tasks/${taskId}`,
	});
	return task;
}
