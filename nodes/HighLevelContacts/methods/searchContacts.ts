import { asList, asText } from '../model/answered';
import { listEntries } from './listEntries';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { unifyContact } from '../model/contact/contactShape';
import type { Contact } from '../model/wire';
import { openApi } from './openApi';
import { contacts } from '../transport/endpoints/contacts';

const PAGE = 50;
/** HighLevel refuses longer queries (docs/highlevel-api.md, Search). */
const LONGEST_QUERY = 75;

/** Contacts for the picker, searched at the server: name with email or phone. */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	const body = {
		locationId: api.locationId,
		pageLimit: PAGE,
		...(filter ? { query: filter.slice(0, LONGEST_QUERY) } : {}),
		...(paginationToken ? { searchAfter: cursorIn(paginationToken) } : {}),
		sort: [{ field: 'dateUpdated', direction: 'desc' }],
	};
	const { contacts: rows } = await api.call(contacts.search, {}, { body });
	const cursor = asList(rows.at(-1)?.searchAfter);
	return {
		results: listEntries(rows, label),
		paginationToken: rows.length === PAGE && cursor.length > 0 ? JSON.stringify(cursor) : undefined,
	};
}

function cursorIn(paginationToken: string): unknown {
	return JSON.parse(paginationToken);
}

function label(contact: Contact, id: string): string {
	const unified = unifyContact(contact);
	const [name, email, phone] = [unified.name, unified.email, unified.phone].map(asText);
	const reach = email || phone;
	if (name && reach) return `${name} (${reach})`;
	return name || reach || id;
}
