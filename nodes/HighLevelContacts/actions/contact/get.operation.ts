import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { getContact } from '../../queries/getContact';
import { readOutputOptions, readResults, simplifyFields } from './readResult';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one contact with all of its fields',
		action: 'Get a contact',
	},
	fields: { contactId: contactLocator(), ...simplifyFields() },
	options: readOutputOptions,
	async run({ contactId, ...reading }, item) {
		return await readResults(item, [await getContact(item.api, contactId)], reading);
	},
});
