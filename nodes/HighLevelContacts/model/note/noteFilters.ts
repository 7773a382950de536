import { isBetween } from '../values/dateRange';
import { holdsText } from './plainText';
import type { Note } from '../wire';

/** What a note must be like. */
export interface NoteFilter {
	/** Epoch milliseconds */
	dateAddedAfter?: number;
	dateAddedBefore?: number;
	/** ID of the author */
	userId?: string;
	/** Text in the note or its title */
	query?: string;
}

/** Makes the test that a note must pass. HighLevel lists all notes of a contact and knows no filter of its own. */
export function noteFilter(wanted: NoteFilter): (note: Note) => boolean {
	const { userId, dateAddedAfter, dateAddedBefore, query } = wanted;
	return (note) =>
		(!userId || note.userId === userId) &&
		isBetween(note.dateAdded, dateAddedAfter, dateAddedBefore) &&
		holdsText(query, note.title, note.body);
}
