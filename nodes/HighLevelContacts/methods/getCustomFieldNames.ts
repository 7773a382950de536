import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { fetchCustomFields } from '../run/accountCache';
import { filterSorted } from './listEntries';
import { openApi } from './openApi';

/** The custom fields by name. */
export async function getCustomFieldNames(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const definitions = await fetchCustomFields(await openApi(this));
	return filterSorted(definitions.map(({ id, name }) => ({ name, value: id })));
}
