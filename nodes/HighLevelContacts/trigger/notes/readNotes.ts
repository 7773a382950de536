import { notesOf } from '../../queries/notesOf';
import type { Note } from '../../model/wire';
import { isNotFound, replyFactsOf } from '../../transport/replyErrors';

/** Gives null for a deleted contact, which the search may still show. */
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
