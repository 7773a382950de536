import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { campaignFields } from './campaignFields';

export const addToCampaign = defineOperation({
	option: {
		name: 'Add to Campaign',
		value: 'addToCampaign',
		description: 'Start a campaign for a contact. Newer sub-accounts have workflows instead.',
		action: 'Add a contact to a campaign',
	},
	fields: campaignFields,
	touches: touchesContact,
	async run({ contactId, campaignId }, { api }) {
		await api.call(contacts.addToCampaign, { contactId, campaignId }, { body: {} });
		return { contactId, campaignId, success: true };
	},
});
