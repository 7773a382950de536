import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { notes } from '../../transport/endpoints/notes';
import { deleteOnce } from '../deleteOnce';
import { noteLocator } from './noteFields';

export const deleteNote = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		description: 'Delete a note permanently. This cannot be undone.',
		action: 'Delete a note permanently',
	},
	fields: { contactId: contactLocator(), noteId: noteLocator },
	touches: touchesContact,
	run: async ({ contactId, noteId }, { api }) =>
		await deleteOnce(api, notes.delete, { contactId, noteId }, noteId),
});
