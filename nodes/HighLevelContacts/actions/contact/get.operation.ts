import type { Contact } from '../../model/wire';
import { contactOutput } from '../../model/contactOutput';
import { path } from '../../transport/path';
import { contactLocator, simplify } from '../fields';
import type { Operation } from '../operation';

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
		const { contact } = await item.api.send<{ contact: Contact }>({
			method: 'GET',
			path: path`/contacts/${contactId}`,
		});
		return contactOutput(contact, item.flag('simple'));
	},
};
