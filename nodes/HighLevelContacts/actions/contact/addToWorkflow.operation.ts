import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { additionalFields } from '../fields';
import { changeEnrolment, enrolmentFields, eventStartField } from './workflowEnrolment';

export const addToWorkflow: Operation = {
	option: {
		name: 'Add to Workflow',
		value: 'addToWorkflow',
		description:
			'Start a published workflow of HighLevel for a contact, for example a series of texts',
		action: 'Add a contact to a workflow',
	},
	fields: [...enrolmentFields(), additionalFields(eventStartField)],
	touches: touchesContact,
	async run(item) {
		const { eventStartTime } = item.collection('additionalFields');
		return await changeEnrolment(item, 'POST', eventStartTime);
	},
};
