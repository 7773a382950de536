import type { INodeListSearchItems } from 'n8n-workflow';
import { idIn } from '../model/answered';
import type { Answered } from '../model/wire';

/** The entries of a list, by their IDs; what has none cannot be chosen. */
export function listEntries<Row extends Answered>(
	rows: readonly Row[],
	labelOf: (row: Row, id: string) => string,
): Array<{ name: string; value: string }> {
	return rows.flatMap((row) => {
		const value = idIn(row);
		return value === undefined ? [] : [{ name: labelOf(row, value), value }];
	});
}

/** The entries whose name or value holds what the user typed, sorted by name; for lists that HighLevel sends whole. */
export function filterSorted(entries: INodeListSearchItems[], filter = ''): INodeListSearchItems[] {
	return filterEntries(entries, filter).sort((a, b) => a.name.localeCompare(b.name));
}

/** The same in the order in which they come. */
export function filterEntries(
	entries: INodeListSearchItems[],
	filter = '',
): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return entries.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted));
}
