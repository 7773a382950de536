import type { IDataObject } from 'n8n-workflow';
import { isSentNote } from '../../model/sentNote';
import type { Note } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { path } from '../../transport/path';
import { notesOf } from './notesOf';

/**
 * Creates a note, once: when the reply is lost, the contact's notes are looked through before it is sent again.
 *
 * A note with the same words is taken for the lost one when HighLevel dates it no earlier than the first try
 * and this execution did not make it for another item. Older notes with the same words, such as "No answer",
 * are common and count as others.
 */
export async function createNote(
	{ api, creations }: ItemContext,
	contactId: string,
	body: IDataObject,
): Promise<Note> {
	const key = JSON.stringify(['note', contactId, body]);
	return await creations.add(key, async () => {
		const { note } = await api.send<{ note: Note }>({
			method: 'POST',
			path: path`/contacts/${contactId}/notes`,
			body,
			async findCreated(isRecent) {
				const found = (await notesOf(api, contactId)).find(
					(candidate) =>
						isSentNote(candidate, body) &&
						!creations.isKnown(candidate.id) &&
						isRecent(candidate.dateAdded),
				);
				return found && { note: found };
			},
		});
		return note;
	});
}
