import { noteOutput } from '../../model/entityOutput';
import type { Note } from '../../model/wire';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { noteLocator } from './noteFields';
import { one } from '../../transport/answer';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one note of a contact',
		action: 'Get a note',
	},
	fields: [contactLocator(), noteLocator()],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const noteId = item.id('noteId', 'Note');
		const { note } = await item.api.send<{ note: Note }>({
			read: one('note'),
			method: 'GET',
			path: path`/contacts/${contactId}/notes/${noteId}`,
		});
		return noteOutput(note, contactId);
	},
};
