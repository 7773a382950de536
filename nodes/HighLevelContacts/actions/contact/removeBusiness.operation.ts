import { contactLocator } from '../fields';
import type { Operation } from '../operation';
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
	run: async (item) => await runAlone(batch, item),
	batch,
};
