import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { changeEnrolment, enrolmentFields } from './workflowEnrolment';

export const removeFromWorkflow: Operation = {
	option: {
		name: 'Remove From Workflow',
		value: 'removeFromWorkflow',
		description: 'Stop a workflow of HighLevel for a contact. What it has done already stays.',
		action: 'Remove a contact from a workflow',
	},
	fields: enrolmentFields(),
	touches: touchesContact,
	run: async (item) => await changeEnrolment(item, 'DELETE'),
};
