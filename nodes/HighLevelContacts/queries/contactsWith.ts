import type { ContactIdentity } from '../model/contact/contactIdentity';
import { LONGEST_VALUE } from '../model/search/searchGrammar';
import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { takeFirst } from '../transport/paginate';
import { contactsMatching } from './contactPages';

/**
 * Searches a hundred emails and phones in one request. The search does not know yet what was written just now, and
 * shows what was changed just now by what it had before (docs/highlevel-api.md, Search).
 */
export async function contactsWith(api: Api, identities: ContactIdentity[]): Promise<Contact[]> {
	const filters = identities
		.filter(({ value }) => value.length <= LONGEST_VALUE)
		.map(({ field, value }) => ({ field, operator: 'eq', value }));
	if (filters.length === 0) return [];
	const search = { filters: [{ group: 'OR' as const, filters }] };
	const order = { field: 'dateAdded', direction: 'desc' };
	return await takeFirst(contactsMatching(api, search, order, Infinity), Infinity);
}
