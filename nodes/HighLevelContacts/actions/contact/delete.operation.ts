import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
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
		return await deleteOnce(item.api, path`/contacts/${contactId}`, contactId);
	},
};
