import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { deleteOnce } from '../deleteOnce';

export const deleteContact = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		description:
			'Delete a contact permanently, together with its notes and tasks. This cannot be undone.',
		action: 'Delete a contact permanently',
	},
	fields: { contactId: contactLocator() },
	touches: touchesContact,
	run: async ({ contactId }, { api }) =>
		await deleteOnce(api, contacts.delete, { contactId }, contactId),
});
