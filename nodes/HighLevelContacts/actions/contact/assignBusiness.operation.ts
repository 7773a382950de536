import { contactLocator, locator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { bulkBusiness, runAlone } from './bulkBusiness';

const batch = bulkBusiness((item) => item.id('businessId', 'Business'));

export const assignBusiness: Operation = {
	option: {
		name: 'Assign Business',
		value: 'assignBusiness',
		description:
			'Put a contact into a business (company) of the sub-account. A business that it has is replaced.',
		action: 'Assign a business to a contact',
	},
	fields: [
		contactLocator(),
		locator('Business', 'businessId', 'searchBusinesses', {
			required: true,
			description: 'The business that the contact belongs to',
		}),
	],
	touches: touchesContact,
	run: async (item) => await runAlone(batch, item),
	batch,
};
