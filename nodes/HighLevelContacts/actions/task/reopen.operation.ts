import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { setCompleted } from './setCompleted';
import { anyTaskLocator } from './taskFields';

export const reopen = defineOperation({
	option: {
		name: 'Reopen',
		value: 'reopen',
		description: 'Mark a completed task as not done. A task that is open already stays so.',
		action: 'Reopen a task',
	},
	fields: { contactId: contactLocator(), taskId: anyTaskLocator },
	touches: touchesContact,
	run: async ({ contactId, taskId }, { api }) => await setCompleted(api, contactId, taskId, false),
});
