import { asList, asText, asTime, idIn } from '../../model/answered';
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

/**
 * Reads a page of search results, without contacts that have no ID: such a one cannot be told from another, nor
 * be told once. One that shows no date that can be right stands where the row before it stands, so that it
 * neither stops the reading nor hides another.
 *
 * @param from the earliest date that was asked for
 */
export function readRows(contacts: readonly Contact[], watches: WatchedDate, from = 0): Row[] {
	const rows: Row[] = [];
	const dates = contacts.map((contact) => sortedBy(contact, watches, from));
	let before = dates.find((date) => date !== undefined) ?? from;
	for (const [place, contact] of contacts.entries()) {
		before = dates[place] ?? before;
		const row = rowOf(contact, before, from, rows.at(-1)?.cursor);
		if (row) rows.push(row);
	}
	return rows;
}

function rowOf(contact: Contact, at: number, from: number, before?: Cursor): Row | undefined {
	const id = idIn(contact);
	if (id === undefined) return undefined;
	const [added = at] = timesIn([contact.dateAdded]);
	const [updated = at] = timesIn([contact.dateUpdated]);
	const cursor = contact.searchAfter;
	const hasCursor = isCursor(cursor) && timesIn(cursor, from).length > 0;
	return { contact, id, at, added, updated, cursor: hasCursor ? cursor : (before ?? [at, id]) };
}

/** The cursor tells what the index sorted by, which may lag behind the contact's own date. */
function sortedBy(contact: Contact, watches: WatchedDate, from: number): number | undefined {
	const [cursorDate] = asList(contact.searchAfter);
	return timesIn([cursorDate, contact[watches]], from)[0];
}

function isCursor(value: unknown): value is Cursor {
	return asList(value).length > 1 && asList(value).every((part) => asText(part) !== undefined);
}

function timesIn(dates: unknown[], from = -Infinity): number[] {
	return dates.map(asTime).filter((time) => time >= from);
}
