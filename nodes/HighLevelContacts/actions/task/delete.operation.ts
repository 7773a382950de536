import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { tasks } from '../../transport/endpoints/tasks';
import { deleteOnce } from '../deleteOnce';
import { idOfTask } from './idOfTask';
import { taskLocator } from './taskFields';

export const deleteTask = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		description: 'Delete a task permanently. This cannot be undone.',
		action: 'Delete a task permanently',
	},
	fields: { contactId: contactLocator(), taskId: taskLocator },
	touches: touchesContact,
	async run({ contactId, taskId: chosen }, item) {
		const taskId = await idOfTask(item, contactId, chosen);
		return await deleteOnce(item.api, tasks.delete, { contactId, taskId }, taskId);
	},
});
