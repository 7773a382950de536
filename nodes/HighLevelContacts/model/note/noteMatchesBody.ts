import type { IDataObject } from 'n8n-workflow';
import { plainText } from './plainText';
import type { Note } from '../wire';

/** Whether a note is what a body would have made. HighLevel may add an author on its own. */
export function noteMatchesBody(note: Note, body: IDataObject): boolean {
	return (
		plainText(note.body) === plainText(body.body) &&
		plainText(note.title) === plainText(body.title) &&
		(body.userId === undefined || note.userId === body.userId)
	);
}
