import { tasks } from '../../transport/endpoints/tasks';
import { deleteOnce } from '../deleteOnce';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { chosenTask } from './chosenTask';
import { taskLocator } from './taskFields';

export const deleteTask: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		description: 'Delete a task permanently. This cannot be undone.',
		action: 'Delete a task permanently',
	},
	fields: [contactLocator(), taskLocator()],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const taskId = await chosenTask(item, contactId);
		return await deleteOnce(item.api, tasks.delete, { contactId, taskId }, taskId);
	},
};
