import type { Contact } from '../model/types.cts';

export type SortValue = string | number | null;

export interface SortRule {
	field: string;
	direction: 'asc' | 'desc';
}

const SORT_VALUES: Record<string, (contact: Contact) => SortValue> = {
	firstNameLowerCase: ({ firstName }) => firstName?.toLowerCase() ?? null,
	lastNameLowerCase: ({ lastName }) => lastName?.toLowerCase() ?? null,
	businessName: ({ businessName }) => businessName?.toLowerCase() ?? null,
	dateAdded: ({ dateAdded }) => dateAdded,
	dateUpdated: ({ dateUpdated }) => dateUpdated,
	email: ({ email }) => email?.toLowerCase() ?? null,
	dnd: ({ dnd = false }) => Number(dnd),
	source: ({ source }) => source?.toLowerCase() ?? null,
};

/** The fields that HighLevel can sort by (docs/highlevel-api.md, Search). */
export const SORTABLE_FIELDS = Object.keys(SORT_VALUES);

export const NEWEST_FIRST: SortRule[] = [{ field: 'dateAdded', direction: 'desc' }];

/** A row of a sorted list: the values it is sorted by, then the contact's id, which breaks ties. */
export interface Row {
	values: SortValue[];
	contact: Contact;
}

export function rowOf(contact: Contact, sort: SortRule[]): Row {
	return { values: sort.map(({ field }) => SORT_VALUES[field]?.(contact) ?? null), contact };
}

/** Below zero when the row stands before the cursor `[...values, id]`. Missing values stand last. */
export function compareToCursor(row: Row, cursor: SortValue[], sort: SortRule[]): number {
	for (const [at, { direction }] of sort.entries()) {
		const order = compareValues(row.values[at] ?? null, cursor[at] ?? null, direction);
		if (order !== 0) return order;
	}
	const id = String(cursor[sort.length] ?? '');
	return row.contact.id < id ? -1 : row.contact.id > id ? 1 : 0;
}

function compareValues(a: SortValue, b: SortValue, direction: 'asc' | 'desc'): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	const order = a < b ? -1 : 1;
	return direction === 'asc' ? order : -order;
}

export function cursorOf(row: Row): SortValue[] {
	return [...row.values, row.contact.id];
}

/** How many rows of a sorted list stand before the cursor, or up to and including it. */
export function position(
	rows: Row[],
	cursor: SortValue[],
	sort: SortRule[],
	includingEqual: boolean,
): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const order = compareToCursor(rows[middle] as Row, cursor, sort);
		if (order < 0 || (includingEqual && order === 0)) low = middle + 1;
		else high = middle;
	}
	return low;
}
