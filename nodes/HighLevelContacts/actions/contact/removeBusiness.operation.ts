import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { businessBatch, setBusinessInBulk } from './bulkBusiness';

export const removeBusiness = defineOperation({
	option: {
		name: 'Remove Business',
		value: 'removeBusiness',
		description: 'Take a contact out of its business (company). Both stay in the sub-account.',
		action: 'Remove the business of a contact',
	},
	fields: { contactId: contactLocator() },
	touches: touchesContact,
	run: async (values, { api }) => await setBusinessInBulk(api, values),
	batch: businessBatch,
});
