import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { contacts } from '../../transport/endpoints/contacts';
import { deleteOnce } from '../deleteOnce';

export const deleteContact: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		description:
			'Delete a contact permanently, together with its notes and tasks. This cannot be undone.',
		action: 'Delete a contact permanently',
	},
	fields: [contactLocator()],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		return await deleteOnce(item.api, contacts.delete, { contactId }, contactId);
	},
};
