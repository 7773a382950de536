import { done } from '../../transport/answer';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';

export const removeFromAllCampaigns: Operation = {
	option: {
		name: 'Remove From All Campaigns',
		value: 'removeFromAllCampaigns',
		description: 'Stop every campaign for a contact at once. Workflows go on.',
		action: 'Remove a contact from all campaigns',
	},
	fields: [contactLocator()],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		await item.api.send({
			read: done,
			method: 'DELETE',
			path: path`/contacts/${contactId}/campaigns/removeAll`,
		});
		return { contactId, success: true };
	},
};
