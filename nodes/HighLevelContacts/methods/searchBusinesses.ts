import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Business } from '../model/wire';
import { account } from '../transport/endpoints/account';
import { paginate, takeFirst } from '../transport/paginate';
import { listEntries, filterSorted } from './listEntries';
import { openApi } from './openApi';

const PAGE = 100;
/** HighLevel cannot search them, so all are fetched; more than this many nobody scrolls through. */
const MOST = 2000;

/** The businesses (companies) of the sub-account: name with city. */
export async function searchBusinesses(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	const pages = paginate<Business, number>(async (skip = 0) => {
		const query = { locationId: api.locationId, limit: String(PAGE), skip: String(skip) };
		const { businesses } = await api.call(account.businesses, {}, { query });
		return { rows: businesses, next: businesses.length < PAGE ? undefined : skip + PAGE };
	});
	const businesses = await takeFirst(pages, MOST);
	const entries = listEntries(businesses, label);
	return { results: filterSorted(entries, filter) };
}

function label(business: Business, id: string): string {
	const [name, city] = [asText(business.name), asText(business.city)];
	if (!name) return id;
	return city ? `${name} (${city})` : name;
}
