import { asList, asText, asTime, idIn } from '../../../shared/answered';
import type { Contact } from '../../model/wire';

/** The search goes on behind the row with this date in milliseconds and this id (docs/highlevel-api.md, Search). */
export type Cursor = Array<string | number>;

/** A search can sort by these two dates. */
export type WatchedDate = 'dateAdded' | 'dateUpdated';

/** Times are epoch milliseconds of HighLevel's clock. */
export interface Row {
	contact: Contact;
	id: string;
	/** The row is sorted by this date. */
	at: number;
	added: number;
	updated: number;
	cursor: Cursor;
}

/**
 * Leaves out contacts without an ID, as such a one cannot be told from another, nor be told once. One that shows no
 * date that can be right stands where the row before it stands, so that it neither stops the scan nor hides another.
 *
 * @param from the earliest date, when the search goes from old to new
 */
export function readRows(contacts: readonly Contact[], watches: WatchedDate, from?: number): Row[] {
	const rows: Row[] = [];
	let before: number | undefined;
	for (const [place, contact] of contacts.entries()) {
		const at =
			sortedBy(contact, watches, from, before) ??
			before ??
			firstDate(contacts.slice(place + 1), watches, from) ??
			from ??
			0;
		const row = rowOf(contact, watches, at, from, rows.at(-1)?.cursor);
		if (row) rows.push(row);
		before = at;
	}
	return rows;
}

function rowOf(
	contact: Contact,
	watches: WatchedDate,
	at: number,
	from: number | undefined,
	before: Cursor | undefined,
): Row | undefined {
	const id = idIn(contact);
	if (id === undefined) return undefined;
	// The index lags behind, and is never ahead.
	const dateOf = (name: WatchedDate) =>
		timesIn([contact[name]], name === watches ? at : undefined)[0] ?? at;
	const cursor = contact.searchAfter;
	const hasCursor = isCursor(cursor) && timesIn(cursor.slice(0, 1), from).length > 0;
	return {
		contact,
		id,
		at,
		added: dateOf('dateAdded'),
		updated: dateOf('dateUpdated'),
		cursor: hasCursor ? cursor : (before ?? [at, id]),
	};
}

function firstDate(contacts: readonly Contact[], watches: WatchedDate, from?: number) {
	return contacts.map((contact) => sortedBy(contact, watches, from)).find(Number.isFinite);
}

/**
 * The cursor tells what the index sorted by, which may lag behind the contact's own date. Where it is not in the
 * order that was asked for and the own date is, that one is right.
 */
function sortedBy(contact: Contact, watches: WatchedDate, from?: number, before?: number) {
	const dates = timesIn([asList(contact.searchAfter)[0], contact[watches]], from);
	const inOrder = from === undefined ? undefined : dates.find((date) => date >= (before ?? from));
	return inOrder ?? dates[0];
}

function isCursor(value: unknown): value is Cursor {
	return asList(value).length > 1 && asList(value).every((part) => asText(part) !== undefined);
}

function timesIn(dates: unknown[], from = -Infinity): number[] {
	return dates.map(asTime).filter((time) => time >= from);
}
