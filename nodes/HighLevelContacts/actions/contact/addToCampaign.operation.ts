import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { campaignFields, changeMembership } from './campaignMembership';

export const addToCampaign: Operation = {
	option: {
		name: 'Add to Campaign',
		value: 'addToCampaign',
		description: 'Start a campaign for a contact. Newer sub-accounts have workflows instead.',
		action: 'Add a contact to a campaign',
	},
	fields: campaignFields(),
	touches: touchesContact,
	run: async (item) => await changeMembership(item, 'POST'),
};
