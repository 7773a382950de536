import type { Contact } from '../../model/wire';

/** Where a search goes on: the date in milliseconds and the id of the row before (highlevel-api.md 4.11). */
export type Cursor = Array<string | number>;

/** The two dates of a contact that a search can sort by. */
export type WatchedDate = 'dateAdded' | 'dateUpdated';

/** A search result as the trigger reads it. Times are epoch milliseconds of HighLevel's clock. */
export interface Row {
	contact: Contact;
	id: string;
	/** The date that it is sorted by */
	at: number;
	added: number;
	updated: number;
	/** Stands for this row when the search goes on behind it */
	cursor: Cursor;
}

/** Reads a search result. A date that is missing is taken to be the one that the search sorted by. */
export function readRow(contact: Contact, watches: WatchedDate): Row {
	const { id, searchAfter } = contact;
	const sorted = Number(searchAfter?.[0] ?? NaN);
	// The cursor tells what the index sorted by, which may lag behind the contact's own date.
	const at = Number.isFinite(sorted) ? sorted : time(contact[watches], 0);
	return {
		contact,
		id,
		at,
		added: time(contact.dateAdded, at),
		updated: time(contact.dateUpdated, at),
		cursor: searchAfter?.length ? [...searchAfter] : [at, id],
	};
}

function time(date: string | undefined, otherwise: number): number {
	const parsed = date === undefined ? NaN : Date.parse(date);
	return Number.isNaN(parsed) ? otherwise : parsed;
}
