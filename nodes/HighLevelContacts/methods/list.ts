import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import { idIn } from '../../shared/answered';
import type { Answered } from '../model/wire';
import type { Api } from '../transport/api';
import type { Page } from '../transport/paginate';
import { openApi } from './openApi';

interface Entry {
	name: string;
	value: string;
}

/** Gives nothing for a row that cannot be chosen. */
type ToEntry<Row> = (row: Row, node: ILoadOptionsFunctions) => Entry | undefined;

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** HighLevel sends such a list whole and does not search it, so the node does. */
export function list<Row>(
	fetchRows: (api: Api, node: ILoadOptionsFunctions) => Promise<Row[]>,
	toEntry: ToEntry<Row>,
	order: 'by name' | 'as they come' = 'by name',
): Search {
	return async function (filter) {
		const entries = entriesOf(await fetchRows(await openApi(this), this), toEntry, this);
		return { results: filterEntries(order === 'by name' ? sorted(entries) : entries, filter) };
	};
}

/** HighLevel is not asked for such a list. */
export function fixedList<Row>(
	rows: (node: ILoadOptionsFunctions) => readonly Row[],
	toEntry: ToEntry<Row>,
): Search {
	return async function (filter) {
		return { results: filterEntries(sorted(entriesOf(rows(this), toEntry, this)), filter) };
	};
}

/** HighLevel searches such a list, and sends it page by page while the user scrolls. */
export function pagedList<Row>(
	fetchPage: (
		node: ILoadOptionsFunctions,
		filter: string | undefined,
		paginationToken: string | undefined,
	) => Promise<Page<Row, string>>,
	toEntry: ToEntry<Row>,
) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const { rows, next } = await fetchPage(this, filter, paginationToken);
		return { results: entriesOf(rows, toEntry, this), paginationToken: next };
	};
}

/** Makes one of n8n's menus of a list, below entries that are always there. */
export function menu(search: Search, first: INodePropertyOptions[] = []) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return [...first, ...(await search.call(this)).results];
	};
}

/** A row without an ID cannot be chosen. */
export function byId<Row extends Answered>(
	label: (row: Row, id: string, node: ILoadOptionsFunctions) => string,
): ToEntry<Row> {
	return (row, node) => {
		const value = idIn(row);
		return value === undefined ? undefined : { name: label(row, value, node), value };
	};
}

export function filterEntries(
	entries: INodeListSearchItems[],
	filter = '',
): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return entries.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted));
}

function entriesOf<Row>(
	rows: readonly Row[],
	toEntry: ToEntry<Row>,
	node: ILoadOptionsFunctions,
): Entry[] {
	return rows.flatMap((row) => toEntry(row, node) ?? []);
}

function sorted(entries: Entry[]): Entry[] {
	return entries.sort((a, b) => a.name.localeCompare(b.name));
}
