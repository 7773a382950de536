import type { Operation } from '../operation';
import { campaignFields, changeMembership } from './campaignMembership';

export const removeFromCampaign: Operation = {
	option: {
		name: 'Remove From Campaign',
		value: 'removeFromCampaign',
		description: 'Stop one campaign for a contact. Its other campaigns go on.',
		action: 'Remove a contact from a campaign',
	},
	fields: campaignFields(),
	run: async (item) => await changeMembership(item, 'DELETE'),
};
