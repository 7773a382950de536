import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { fetchCustomFields } from '../run/accountCache';
import { filterSorted } from './listEntries';
import { openApi } from './openApi';

/** The account's custom fields for contacts. */
export async function searchCustomFields(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const fields = await fetchCustomFields(await openApi(this));
	return {
		results: filterSorted(
			fields.map(({ id, name }) => ({ name, value: id })),
			filter,
		),
	};
}
