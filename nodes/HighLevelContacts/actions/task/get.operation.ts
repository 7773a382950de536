import { taskOutput } from '../../model/entityOutput';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { chosenTask } from './chosenTask';
import { getTask } from './getTask';
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
		return taskOutput(await getTask(item.api, contactId, taskId), contactId);
	},
};
