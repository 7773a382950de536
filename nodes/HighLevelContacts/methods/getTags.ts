import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { fetchTags } from '../run/accountCache';
import { filterSorted } from './listEntries';
import { openApi } from './openApi';

/** The account's tags by name, since contacts know them by name only (docs/highlevel-api.md, The account's lists). */
export async function getTags(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const tags = await fetchTags(await openApi(this));
	const names = new Set(tags.flatMap(({ name }) => asText(name) ?? []));
	return filterSorted([...names].map((name) => ({ name, value: name })));
}
