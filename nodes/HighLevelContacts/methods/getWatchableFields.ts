import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { fetchCustomFields } from '../run/accountCache';
import { CUSTOM_PREFIX } from '../trigger/contacts/fieldFingerprints';
import { standardFields } from '../trigger/contacts/watchedFields';
import { filterSorted } from './listEntries';
import { openApi } from './openApi';

/** What the trigger can look at for changes: standard and custom fields. */
export async function getWatchableFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const definitions = await fetchCustomFields(await openApi(this));
	const custom = definitions.map(({ id, name }) => ({ name, value: CUSTOM_PREFIX + id }));
	return [...standardFields, ...filterSorted(custom)];
}
