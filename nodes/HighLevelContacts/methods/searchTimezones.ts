import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { filterSorted } from './listEntries';

/** All IANA time zones; HighLevel's own list is incomplete (docs/highlevel-api.md, The account's lists). */
export async function searchTimezones(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
		name: zone.replace(/_/g, ' '),
		value: zone,
	}));
	return { results: filterSorted(zones, filter) };
}
