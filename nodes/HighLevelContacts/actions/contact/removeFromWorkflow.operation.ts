import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { enrolmentFields } from './enrolmentFields';

export const removeFromWorkflow = defineOperation({
	option: {
		name: 'Remove From Workflow',
		value: 'removeFromWorkflow',
		description: 'Stop a workflow of HighLevel for a contact. What it has done already stays.',
		action: 'Remove a contact from a workflow',
	},
	fields: enrolmentFields,
	touches: touchesContact,
	async run({ contactId, workflowId }, { api }) {
		await api.call(contacts.removeFromWorkflow, { contactId, workflowId }, { body: {} });
		return { contactId, workflowId, success: true };
	},
});
