import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { dateRange } from './dateRange';
import { holdsText } from './plainText';
import type { Note } from './wire';

/**
 * Makes the test that a note must pass. HighLevel lists all notes of a contact and knows no filter of its own.
 *
 * @param zone IANA name of the workflow's time zone
 * @throws InvalidInput for a date that is not one
 */
export function noteFilter(filters: IDataObject, zone: string): (note: Note) => boolean {
	const userId = optionalLocatorId(filters.userId, 'Author');
	const isAdded = dateRange(
		{ value: filters.dateAddedAfter, label: 'Added After' },
		{ value: filters.dateAddedBefore, label: 'Added Before' },
		zone,
	);
	return (note) =>
		(!userId || note.userId === userId) &&
		isAdded(note.dateAdded) &&
		holdsText(filters.query, note.title, note.body);
}
