import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { idOfTask } from './idOfTask';
import { setCompleted } from './setCompleted';
import { taskLocator } from './taskFields';

export const complete = defineOperation({
	option: {
		name: 'Complete',
		value: 'complete',
		description: 'Mark a task as done. A task that is done already stays so.',
		action: 'Complete a task',
	},
	fields: { contactId: contactLocator(), taskId: taskLocator },
	touches: touchesContact,
	async run({ contactId, taskId }, item) {
		return await setCompleted(item.api, contactId, await idOfTask(item, contactId, taskId), true);
	},
});
