import type { Operation } from '../operation';
import { campaignFields, changeMembership } from './campaignMembership';

export const addToCampaign: Operation = {
	option: {
		name: 'Add to Campaign',
		value: 'addToCampaign',
		description: 'Start a campaign for a contact. Newer sub-accounts have workflows instead.',
		action: 'Add a contact to a campaign',
	},
	fields: campaignFields(),
	run: async (item) => await changeMembership(item, 'POST'),
};
