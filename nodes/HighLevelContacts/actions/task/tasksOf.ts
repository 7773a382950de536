import type { Task } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { many } from '../../transport/answer';

/** All tasks of a contact; HighLevel sends them in one answer (docs/highlevel-api.md, Notes and tasks). */
export async function tasksOf(api: Api, contactId: string): Promise<Task[]> {
	const { tasks } = await api.send<{ tasks: Task[] }>({
		read: many('tasks'),
		method: 'GET',
		path: path`/contacts/${contactId}/tasks`,
	});
	return tasks;
}
