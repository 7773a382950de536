import type { IDataObject } from 'n8n-workflow';
import { noteMatchesBody } from '../../model/note/noteMatchesBody';
import type { Note } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { CallOptions } from '../../transport/endpoint';
import { notes } from '../../transport/endpoints/notes';
import { entityRecovery } from '../entityRecovery';
import { notesOf } from '../../queries/notesOf';
import { ifSent, type DryRun } from '../../transport/dryRun';

export interface NotePlace {
	list: () => Promise<Note[]>;
	send: (more: CallOptions<{ note: Note }>) => Promise<{ note: Note } | DryRun>;
}

export async function createContactNote(
	item: ItemContext,
	contactId: string,
	body: IDataObject,
): Promise<Note | DryRun> {
	const { api } = item;
	const place: NotePlace = {
		list: async () => await notesOf(api, contactId),
		send: async (more) => await api.call(notes.create, { contactId }, more),
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
	{ createdIds }: ItemContext,
	{ list, send }: NotePlace,
	body: IDataObject,
): Promise<Note | DryRun> {
	const sending = send({
		body,
		recovery: {
			...entityRecovery('note'),
			async find(isRecent) {
				const mine = (await list()).filter(
					(candidate) =>
						noteMatchesBody(candidate, body) &&
						!createdIds.isKnown(candidate.id) &&
						isRecent(candidate.dateAdded),
				);
				return mine.map((note) => ({ note }));
			},
		},
	});
	return await ifSent(sending, ({ note }) => {
		createdIds.add(note.id);
		return note;
	});
}
