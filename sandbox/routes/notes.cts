import { CONTACTS_VERSION, DONE, endpoint, type Endpoint } from '../http/endpoint.cts';
import { bool, required, shape, text } from '../http/shape.cts';
import { createNote, getNote, noteView, removeNote, updateNote } from '../model/notes.cts';

const version = CONTACTS_VERSION;
const READ = 'contacts.readonly';
const WRITE = 'contacts.write';
const LIST = '/contacts/:contactId/notes';
const ONE = '/contacts/:contactId/notes/:id';

const optional = { userId: text, title: text, color: text, pinned: bool };

/** docs/highlevel-api.md, Notes and tasks */
export const noteEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: LIST,
		version,
		scope: READ,
		handle: ({ world, contact }) => {
			return { notes: (world.store.notesOf.get(contact.id) ?? []).map(noteView) };
		},
	}),
	endpoint({
		method: 'POST',
		path: LIST,
		version,
		scope: WRITE,
		status: 201,
		body: shape({ ...optional, body: required(text) }),
		handle: ({ world, contact, body }) => {
			return { note: noteView(createNote(world, contact, body)) };
		},
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, contact, params }) => {
			return { note: noteView(getNote(world, contact, params.id ?? '')) };
		},
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body: shape({ ...optional, body: text }),
		handle: ({ world, contact, params, body }) => {
			return { note: noteView(updateNote(getNote(world, contact, params.id ?? ''), body)) };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, contact, params }) => {
			removeNote(world, getNote(world, contact, params.id ?? ''));
			return DONE;
		},
	}),
];
