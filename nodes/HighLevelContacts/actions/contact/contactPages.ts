import type { ContactSearch } from '../../model/contactFilters';
import type { Contact } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import type { Api } from '../../transport/api';
import { paginate } from '../../transport/paginate';
import { path } from '../../transport/path';

/** The longest page of the search (highlevel-api.md 4.11). */
const SEARCH_PAGE = 500;
/** The longest page of a business's contacts; v2 documents no maximum, v3 says 100 (highlevel-api.md 0.4). */
const BUSINESS_PAGE = 100;

export interface Sort {
	field: string;
	direction: string;
}

/** The contacts that a search finds, page after page; every page repeats the same filters and order. */
export function searchContacts(
	api: Api,
	{ filters, query }: ContactSearch,
	sort: Sort,
	limit: number,
): AsyncGenerator<Contact> {
	const pageLimit = Math.min(SEARCH_PAGE, limit);
	return paginate<Contact, Array<string | number>>(async (searchAfter) => {
		const { contacts } = await api.send<{ contacts: Contact[] }>({
			method: 'POST',
			path: '/contacts/search',
			effect: 'read',
			body: {
				locationId: api.locationId,
				pageLimit,
				...(filters.length > 0 ? { filters } : {}),
				...(query ? { query } : {}),
				sort: [sort],
				...(searchAfter ? { searchAfter } : {}),
			},
		});
		const isLast = contacts.length < pageLimit;
		return { rows: contacts, next: isLast ? undefined : contacts.at(-1)?.searchAfter };
	});
}

/**
 * The contacts of a business (highlevel-api.md 4.22).
 *
 * @throws InvalidInput when there are filters, which this list does not know
 */
export function contactsOfBusiness(
	api: Api,
	businessId: string,
	{ filters, query }: ContactSearch,
	limit: number,
): AsyncGenerator<Contact> {
	if (filters.length > 0) {
		throw new InvalidInput(
			"The filter 'Business' can only be combined with 'Search Text'",
			'HighLevel lists the contacts of a business on its own. Remove the other filters, or filter the items with a Filter node afterwards.',
		);
	}
	const pageLimit = Math.min(BUSINESS_PAGE, limit);
	return paginate<Contact, number>(async (skip = 0) => {
		const { contacts } = await api.send<{ contacts: Contact[] }>({
			method: 'GET',
			path: path`/contacts/business/${businessId}`,
			query: {
				locationId: api.locationId,
				limit: String(pageLimit),
				skip: String(skip),
				...(query ? { query } : {}),
			},
		});
		const isLast = contacts.length < pageLimit;
		return { rows: contacts, next: isLast ? undefined : skip + contacts.length };
	});
}
