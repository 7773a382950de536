import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { ifSent } from '../../transport/dryRun';

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
		const sending = api.call(contacts.removeFromAllCampaigns, { contactId });
		return await ifSent(sending, () => ({ contactId, success: true }));
	},
});
