import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { campaignFields, changeMembership } from './campaignMembership';

export const removeFromCampaign: Operation = {
	option: {
		name: 'Remove From Campaign',
		value: 'removeFromCampaign',
		description: 'Stop one campaign for a contact. Its other campaigns go on.',
		action: 'Remove a contact from a campaign',
	},
	fields: campaignFields(),
	touches: touchesContact,
	run: async (item) => await changeMembership(item, 'DELETE'),
};
