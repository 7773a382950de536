import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { COUNTRY_CODES } from '../model/values/countryCodes';
import { filterSorted } from './listEntries';

/** The countries that HighLevel knows, by their English names. */
export async function searchCountries(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const names = new Intl.DisplayNames(['en'], { type: 'region' });
	const countries = COUNTRY_CODES.map((code) => ({
		name: `${names.of(code) ?? code} (${code})`,
		value: code,
	}));
	return { results: filterSorted(countries, filter) };
}
