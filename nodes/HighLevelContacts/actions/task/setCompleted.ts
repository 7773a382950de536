import type { IDataObject } from 'n8n-workflow';
import { taskOutput } from '../../model/entityOutput';
import type { Task } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { path } from '../../transport/path';
import { chosenTask } from './chosenTask';
import { one } from '../../transport/answer';

/** Marks a task as done or as open again; one that is so already stays so. */
export async function setCompleted(item: ItemContext, completed: boolean): Promise<IDataObject> {
	const contactId = item.id('contactId', 'Contact');
	const taskId = await chosenTask(item, contactId);
	const { task } = await item.api.send<{ task: Task }>({
		read: one('task'),
		method: 'PUT',
		path: path`/contacts/${contactId}/tasks/${taskId}/completed`,
		body: { completed },
	});
	return taskOutput(task, contactId);
}
