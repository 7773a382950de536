import { defineOperation } from '../../fields/defineOperation';
import { contactLocator, locator, mustBeChosen } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { businessBatch, setBusinessInBulk } from './bulkBusiness';

export const assignBusiness = defineOperation({
	option: {
		name: 'Assign Business',
		value: 'assignBusiness',
		description:
			'Put a contact into a business (company) of the sub-account. A business that it has is replaced.',
		action: 'Assign a business to a contact',
	},
	fields: {
		contactId: contactLocator(),
		businessId: mustBeChosen(
			locator(
				{ displayName: 'Business', description: 'The business that the contact belongs to' },
				'searchBusinesses',
			),
		),
	},
	touches: touchesContact,
	run: async (values, { api }) => await setBusinessInBulk(api, values),
	batch: businessBatch,
});
