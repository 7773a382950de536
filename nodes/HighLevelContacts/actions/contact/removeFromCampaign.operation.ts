import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { campaignFields } from './campaignFields';
import { ifSent } from '../../transport/dryRun';

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
		const sending = api.call(contacts.removeFromCampaign, { contactId, campaignId });
		return await ifSent(sending, () => ({ contactId, campaignId, success: true }));
	},
});
