import type { Note } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { many } from '../../transport/answer';

/**
 * All notes of a contact; HighLevel sends them in one answer (docs/highlevel-api.md, Notes and tasks).
 *
 * @param onServerTime is told HighLevel's time, in epoch milliseconds
 */
export async function notesOf(
	api: Api,
	contactId: string,
	onServerTime?: (time: number) => void,
): Promise<Note[]> {
	const { notes } = await api.send<{ notes: Note[] }>({
		read: many('notes'),
		method: 'GET',
		path: path`/contacts/${contactId}/notes`,
		onServerTime,
	});
	return notes;
}
