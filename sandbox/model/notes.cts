import { notFound } from '../http/errors.cts';
import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import { addChild, removeChild } from './children.cts';
import type { Contact, Note } from './types.cts';

export interface NoteInput {
	body?: string;
	userId?: string;
	title?: string;
	color?: string;
	pinned?: boolean;
}

export function getNote(world: World, contact: Contact, id: string): Note {
	const note = world.store.notes.get(id);
	if (note?.contactId !== contact.id) {
		throw notFound(world.settings.unknownIdStatus, 'Note', id);
	}
	return note;
}

export function createNote(
	world: World,
	contact: Contact,
	input: NoteInput & { body: string },
): Note {
	const note: Note = { id: newId(), contactId: contact.id, dateAdded: world.now(), ...input };
	world.store.notes.set(note.id, note);
	addChild(world.store.notesOf, contact.id, note);
	return note;
}

export function updateNote(note: Note, input: NoteInput): Note {
	for (const [key, value] of Object.entries<unknown>({ ...input })) {
		if (value !== undefined) Object.assign(note, { [key]: value });
	}
	return note;
}

export function removeNote(world: World, note: Note): void {
	world.store.notes.delete(note.id);
	removeChild(world.store.notesOf, note.contactId, note);
}

/** The plain text that HighLevel adds, since notes written in its app are HTML. */
function plainText(body: string): string {
	return body.replace(/<[^>]*>/g, '').trim();
}

/** docs/highlevel-api.md, Notes and tasks */
export function noteView(note: Note): object {
	return {
		id: note.id,
		body: note.body,
		bodyText: plainText(note.body),
		userId: note.userId ?? null,
		...(note.title !== undefined && { title: note.title }),
		...(note.color !== undefined && { color: note.color }),
		pinned: note.pinned ?? false,
		dateAdded: new Date(note.dateAdded).toISOString(),
		contactId: note.contactId,
		relations: [],
	};
}
