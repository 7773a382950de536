import type { IDataObject } from 'n8n-workflow';
import { isSentNote } from '../../model/sentNote';
import type { Note } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { ApiRequest } from '../../transport/api';
import { path } from '../../transport/path';
import { entityRecovery } from '../entityRecovery';
import { notesOf } from './notesOf';
import { one } from '../../transport/answer';

/** What notes are written on. */
export interface NotePlace extends Pick<ApiRequest<unknown>, 'path' | 'area'> {
	/** All notes that are there */
	list(): Promise<Note[]>;
}

/** Creates a note on a contact, once. */
export async function createNote(
	item: ItemContext,
	contactId: string,
	body: IDataObject,
): Promise<Note> {
	const place = {
		path: path`/contacts/${contactId}/notes`,
		list: async () => await notesOf(item.api, contactId),
	};
	return await createNoteAt(item, place, body);
}

/**
 * Creates a note, once: when the reply is lost, the notes that are there are looked through before it is sent
 * again.
 *
 * A note with the same words is taken for the lost one when HighLevel dates it no earlier than the first try
 * and this execution did not make it for another item. Older notes with the same words, such as "No answer",
 * are common and count as others.
 */
export async function createNoteAt(
	{ api, creations }: ItemContext,
	{ list, ...place }: NotePlace,
	body: IDataObject,
): Promise<Note> {
	const { note } = await api.send<{ note: Note }>({
		read: one('note'),
		...place,
		method: 'POST',
		body,
		recovery: {
			...entityRecovery('note'),
			async find(isRecent) {
				const mine = (await list()).filter(
					(candidate) =>
						isSentNote(candidate, body) &&
						!creations.isKnown(candidate.id) &&
						isRecent(candidate.dateAdded),
				);
				return mine.map((note) => ({ note }));
			},
		},
	});
	creations.add(note.id);
	return note;
}
