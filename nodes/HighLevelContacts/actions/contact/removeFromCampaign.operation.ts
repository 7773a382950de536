import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { campaignFields } from './campaignFields';

export const removeFromCampaign = defineOperation({
	option: {
		name: 'Remove From Campaign',
		value: 'removeFromCampaign',
		description: 'Stop one campaign for a contact. Its other campaigns go on.',
		action: 'Remove a contact from a campaign',
	},
	fields: campaignFields,
	touches: touchesContact,
	async run({ contactId, campaignId }, { api }) {
		await api.call(contacts.removeFromCampaign, { contactId, campaignId });
		return { contactId, campaignId, success: true };
	},
});
