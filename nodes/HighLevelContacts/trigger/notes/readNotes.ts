import { notesOf } from '../../queries/notesOf';
import type { Note } from '../../model/wire';
import { isNotFound, replyFactsOf } from '../../transport/replyErrors';

/** The notes of a contact; null when it was deleted, which the search may not know yet. */
export async function getNotesIfContactExists(
	...request: Parameters<typeof notesOf>
): Promise<Note[] | null> {
	const answer = notesOf(...request);
	const isGone = await answer.then(
		() => false,
		(error: unknown) => {
			const facts = replyFactsOf(error);
			return facts !== undefined && isNotFound(facts);
		},
	);
	return isGone ? null : await answer;
}
