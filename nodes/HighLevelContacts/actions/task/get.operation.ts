import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { taskOutput } from '../../model/entityOutput';
import { tasks } from '../../transport/endpoints/tasks';
import { idOfTask } from './idOfTask';
import { taskLocator } from './taskFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one task of a contact',
		action: 'Get a task',
	},
	fields: { contactId: contactLocator(), taskId: taskLocator },
	async run({ contactId, taskId: chosen }, item) {
		const taskId = await idOfTask(item, contactId, chosen);
		const { task } = await item.api.call(tasks.get, { contactId, taskId });
		return taskOutput(task, contactId);
	},
});
