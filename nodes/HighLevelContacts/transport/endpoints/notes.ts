import type { Note } from '../../model/wire';
import { readSuccess, readRecords, readRecord } from '../answer';
import { endpoint } from '../endpoint';

const readNote: (answer: unknown) => { note: Note } = readRecord('note');

export const notes = {
	list: endpoint<{ notes: Note[] }, '/contacts/{contactId}/notes'>({
		method: 'GET',
		path: '/contacts/{contactId}/notes',
		scope: 'contacts.readonly',
		read: readRecords('notes'),
	}),
	create: endpoint({
		method: 'POST',
		path: '/contacts/{contactId}/notes',
		scope: 'contacts.write',
		read: readNote,
	}),
	get: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}/notes/{noteId}',
		scope: 'contacts.readonly',
		read: readNote,
	}),
	update: endpoint({
		method: 'PUT',
		path: '/contacts/{contactId}/notes/{noteId}',
		scope: 'contacts.write',
		read: readNote,
	}),
	delete: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/notes/{noteId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
};
