import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { bulkBusiness, runAlone } from './bulkBusiness';

const batch = bulkBusiness(() => null);

export const removeBusiness: Operation = {
	option: {
		name: 'Remove Business',
		value: 'removeBusiness',
		description: 'Take a contact out of its business (company). Both stay in the sub-account.',
		action: 'Remove the business of a contact',
	},
	fields: [contactLocator()],
	touches: touchesContact,
	run: async (item) => await runAlone(batch, item),
	batch,
};
