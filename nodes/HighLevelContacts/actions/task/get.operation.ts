import { taskOutput } from '../../model/entityOutput';
import { tasks } from '../../transport/endpoints/tasks';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { chosenTask } from './chosenTask';
import { taskLocator } from './taskFields';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one task of a contact',
		action: 'Get a task',
	},
	fields: [contactLocator(), taskLocator()],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const taskId = await chosenTask(item, contactId);
		const { task } = await item.api.call(tasks.get, { contactId, taskId });
		return taskOutput(task, contactId);
	},
};
