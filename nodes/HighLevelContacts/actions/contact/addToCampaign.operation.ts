import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { campaignFields } from './campaignFields';
import { ifSent } from '../../transport/dryRun';

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
		const sending = api.call(contacts.addToCampaign, { contactId, campaignId }, { body: {} });
		return await ifSent(sending, () => ({ contactId, campaignId, success: true }));
	},
});
