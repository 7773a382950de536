import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { enrolmentFields } from './enrolmentFields';
import { ifSent } from '../../transport/dryRun';

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
		const sending = api.call(contacts.removeFromWorkflow, { contactId, workflowId }, { body: {} });
		return await ifSent(sending, () => ({ contactId, workflowId, success: true }));
	},
});
