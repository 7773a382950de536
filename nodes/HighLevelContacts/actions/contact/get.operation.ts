import { contactOutput } from '../../model/contactOutput';
import { contactLocator, simplify } from '../fields';
import type { Operation } from '../operation';
import { getContact } from './getContact';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one contact with all of its fields',
		action: 'Get a contact',
	},
	fields: [contactLocator(), simplify()],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const contact = await getContact(item.api, contactId);
		return contactOutput(contact, item.flag('simple'));
	},
};
