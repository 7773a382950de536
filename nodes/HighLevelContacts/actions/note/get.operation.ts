import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { noteOutput } from '../../model/entityOutput';
import { notes } from '../../transport/endpoints/notes';
import { noteLocator } from './noteFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one note of a contact',
		action: 'Get a note',
	},
	fields: { contactId: contactLocator(), noteId: noteLocator },
	async run({ contactId, noteId }, { api }) {
		const { note } = await api.call(notes.get, { contactId, noteId });
		return noteOutput(note, contactId);
	},
});
