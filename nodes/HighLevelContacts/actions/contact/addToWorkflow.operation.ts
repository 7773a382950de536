import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { bookingTime } from '../../fields/times';
import { touchesContact } from '../../fields/touches';
import { omitEmpty } from '../../model/values/omitEmpty';
import { contacts } from '../../transport/endpoints/contacts';
import { enrolmentFields } from './enrolmentFields';
import { ifSent } from '../../transport/dryRun';

export const addToWorkflow = defineOperation({
	option: {
		name: 'Add to Workflow',
		value: 'addToWorkflow',
		description:
			'Start a published workflow of HighLevel for a contact, for example a series of texts',
		action: 'Add a contact to a workflow',
	},
	fields: {
		...enrolmentFields,
		additionalFields: additionalFields({
			eventStartTime: bookingTime({
				displayName: 'Event Start Time',
				description:
					'For a workflow that waits for the time of an event: when that is. Without a time zone, that of the n8n workflow is meant.',
			}),
		}),
	},
	touches: touchesContact,
	async run({ contactId, workflowId, additionalFields: { eventStartTime } }, { api }) {
		const body = omitEmpty({ eventStartTime });
		const sending = api.call(contacts.addToWorkflow, { contactId, workflowId }, { body });
		return await ifSent(sending, () => ({ contactId, workflowId, success: true }));
	},
});
