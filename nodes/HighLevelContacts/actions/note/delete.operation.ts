import { path } from '../../transport/path';
import { deleteOnce } from '../deleteOnce';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { noteLocator } from './noteFields';

export const deleteNote: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		description: 'Delete a note permanently. This cannot be undone.',
		action: 'Delete a note permanently',
	},
	fields: [contactLocator(), noteLocator()],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const noteId = item.id('noteId', 'Note');
		return await deleteOnce(item.api, path`/contacts/${contactId}/notes/${noteId}`, noteId);
	},
};
