import { asList, asRecord, asText } from '../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import type { ContactSearch, SearchNode } from '../model/search/searchGrammar';
import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { contacts } from '../transport/endpoints/contacts';
import { paginate } from '../transport/paginate';

/** The search takes no longer pages (docs/highlevel-api.md, Search). */
const SEARCH_PAGE = 500;
/** v2 documents no maximum for a business's contacts, v3 says 100. */
const LIST_PAGE = 100;

export interface Sort {
	field: string;
	direction: string;
}

/** Every page repeats the filters and the order, as the search demands. */
export function contactsMatching(
	api: Api,
	{ filters, query }: ContactSearch<SearchNode>,
	sort: Sort | Sort[],
	limit: number,
): AsyncGenerator<Contact> {
	const pageLimit = Math.min(SEARCH_PAGE, limit);
	return paginate<Contact, unknown[]>(async (searchAfter) => {
		const body = {
			locationId: api.locationId,
			pageLimit,
			...(filters.length > 0 ? { filters } : {}),
			...(query ? { query } : {}),
			sort: [sort].flat(),
			...(searchAfter ? { searchAfter } : {}),
		};
		const { contacts: rows } = await api.call(contacts.search, {}, { body });
		return { rows, next: rows.length < pageLimit ? undefined : cursorOf(rows.at(-1)) };
	});
}

export function contactsOfBusiness(
	api: Api,
	businessId: string,
	query: string | undefined,
	limit: number,
): AsyncGenerator<Contact> {
	const pageLimit = Math.min(LIST_PAGE, limit);
	return paginate<Contact, number>(async (skip = 0) => {
		const page = listQuery(api, pageLimit, query, { skip: String(skip) });
		const answer = await api.call(contacts.listOfBusiness, { businessId }, { query: page });
		const rows = answer.contacts;
		return { rows, next: rows.length < pageLimit ? undefined : skip + rows.length };
	});
}

/** Reads the older list, newest first (docs/highlevel-api.md, Contacts). */
export function oldContactList(
	api: Api,
	query: string | undefined,
	limit: number,
): AsyncGenerator<Contact> {
	const pageLimit = Math.min(LIST_PAGE, limit);
	return paginate<Contact, IDataObject>(async (cursor = {}) => {
		// HighLevel starts over at the first page when one half of the cursor, the sub-account or the limit is
		// missing.
		const page = listQuery(api, pageLimit, query, cursor);
		const { contacts: rows, meta } = await api.call(contacts.list, {}, { query: page });
		const { nextPageUrl, startAfter, startAfterId } = asRecord(meta);
		const isLast = rows.length < pageLimit || nextPageUrl === null;
		const next = { startAfter: asText(startAfter), startAfterId: asText(startAfterId) };
		if (isLast || !next.startAfter || !next.startAfterId) return { rows };
		return { rows, next };
	});
}

/** A row that does not say where the search goes on is the last one. */
function cursorOf(row: Contact | undefined): unknown[] | undefined {
	const cursor = asList(row?.searchAfter);
	return cursor.length > 0 ? cursor : undefined;
}

function listQuery(
	api: Api,
	limit: number,
	query: string | undefined,
	cursor: IDataObject,
): IDataObject {
	return {
		locationId: api.locationId,
		limit: String(limit),
		...(query ? { query } : {}),
		...cursor,
	};
}
