import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { unifyContact } from '../model/contactShape';
import type { Contact } from '../model/wire';
import { openApi } from './openApi';

const PAGE = 50;
/** HighLevel refuses longer queries (highlevel-api.md 4.11). */
const LONGEST_QUERY = 75;

/** Contacts for the picker, searched at the server: name with email or phone. */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	const { contacts } = await api.send<{ contacts: Contact[] }>({
		method: 'POST',
		path: '/contacts/search',
		effect: 'read',
		body: {
			locationId: api.locationId,
			pageLimit: PAGE,
			...(filter ? { query: filter.slice(0, LONGEST_QUERY) } : {}),
			...(paginationToken ? { searchAfter: JSON.parse(paginationToken) as unknown } : {}),
			sort: [{ field: 'dateUpdated', direction: 'desc' }],
		},
	});
	const cursor = contacts.at(-1)?.searchAfter;
	return {
		results: contacts.map((contact) => ({ name: label(contact), value: contact.id })),
		paginationToken: contacts.length === PAGE && cursor ? JSON.stringify(cursor) : undefined,
	};
}

function label(contact: Contact): string {
	const { name, email, phone, id } = unifyContact(contact);
	const reach = email || phone;
	if (name && reach) return `${name} (${reach})`;
	return name || reach || id;
}
