import type { Note } from '../model/wire';
import type { Api } from '../transport/api';
import { notes } from '../transport/endpoints/notes';

/**
 * HighLevel sends all notes of a contact in one answer (docs/highlevel-api.md, Notes and tasks).
 *
 * @param onServerTime is told HighLevel's time, in epoch milliseconds
 */
export async function notesOf(
	api: Api,
	contactId: string,
	onServerTime?: (time: number) => void,
): Promise<Note[]> {
	const answer = await api.call(notes.list, { contactId }, { onServerTime });
	return answer.notes;
}
