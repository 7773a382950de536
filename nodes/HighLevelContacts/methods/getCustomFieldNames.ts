import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { fetchCustomFields } from '../run/accountCache';
import { matching } from './matching';
import { openApi } from './openApi';

/** The custom fields by name. */
export async function getCustomFieldNames(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const definitions = await fetchCustomFields(await openApi(this));
	return matching(definitions.map(({ id, name }) => ({ name, value: id })));
}
