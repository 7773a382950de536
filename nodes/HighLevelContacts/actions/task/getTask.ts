import type { Task } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { one } from '../../transport/answer';

export async function getTask(api: Api, contactId: string, taskId: string): Promise<Task> {
	const { task } = await api.send<{ task: Task }>({
		read: one('task'),
		method: 'GET',
		path: path`/contacts/${contactId}/tasks/${taskId}`,
	});
	return task;
}
