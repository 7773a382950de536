import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';

export const removeFromAllCampaigns = defineOperation({
	option: {
		name: 'Remove From All Campaigns',
		value: 'removeFromAllCampaigns',
		description: 'Stop every campaign for a contact at once. Workflows go on.',
		action: 'Remove a contact from all campaigns',
	},
	fields: { contactId: contactLocator() },
	touches: touchesContact,
	async run({ contactId }, { api }) {
		await api.call(contacts.removeFromAllCampaigns, { contactId });
		return { contactId, success: true };
	},
});
