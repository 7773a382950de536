import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { setCompleted } from './setCompleted';
import { taskLocator } from './taskFields';

export const complete: Operation = {
	option: {
		name: 'Complete',
		value: 'complete',
		description: 'Mark a task as done. A task that is done already stays so.',
		action: 'Complete a task',
	},
	fields: [contactLocator(), taskLocator()],
	touches: touchesContact,
	run: async (item) => await setCompleted(item, true),
};
