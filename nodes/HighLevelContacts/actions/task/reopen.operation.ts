import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { setCompleted } from './setCompleted';
import { anyTaskLocator } from './taskFields';

export const reopen: Operation = {
	option: {
		name: 'Reopen',
		value: 'reopen',
		description: 'Mark a completed task as not done. A task that is open already stays so.',
		action: 'Reopen a task',
	},
	fields: [contactLocator(), anyTaskLocator()],
	touches: touchesContact,
	run: async (item) => await setCompleted(item, false),
};
