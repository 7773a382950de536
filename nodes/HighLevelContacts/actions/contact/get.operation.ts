import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { readOutputOptions, readResults, simplifyFields } from './contactResult';
import { getContact } from './getContact';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one contact with all of its fields',
		action: 'Get a contact',
	},
	fields: [contactLocator(), ...simplifyFields()],
	options: readOutputOptions,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const contact = await getContact(item.api, contactId);
		return await readResults(item, [contact]);
	},
};
