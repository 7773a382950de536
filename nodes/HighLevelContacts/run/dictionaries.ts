import type { CustomFieldDefinition } from '../model/customFields';
import type { LocationTag } from '../model/wire';
import type { Api } from '../transport/api';
import { path } from '../transport/path';

/** What the account defines, fetched at the most once in an execution, however many items ask for it. */
export class Dictionaries {
	private customFieldsAnswer?: Promise<CustomFieldDefinition[]>;

	private tagsAnswer?: Promise<LocationTag[]>;

	constructor(private readonly api: Api) {}

	/** The account's custom fields for contacts (highlevel-api.md 5.2). */
	async customFields(): Promise<CustomFieldDefinition[]> {
		this.customFieldsAnswer ??= fetchCustomFields(this.api);
		return await this.customFieldsAnswer;
	}

	/**
	 * The account's tags (highlevel-api.md 5.1).
	 *
	 * @param api carries the options of the item that asks; the first one fetches
	 */
	async tags(api = this.api): Promise<LocationTag[]> {
		this.tagsAnswer ??= fetchTags(api);
		return await this.tagsAnswer;
	}
}

/** Fetches the account's custom fields for contacts (highlevel-api.md 5.2). */
export async function fetchCustomFields(api: Api): Promise<CustomFieldDefinition[]> {
	const { customFields } = await api.send<{ customFields: CustomFieldDefinition[] }>({
		method: 'GET',
		path: path`/locations/${api.locationId}/customFields`,
		query: { model: 'contact' },
	});
	return customFields;
}

/** Fetches the account's tags, all in one answer (highlevel-api.md 5.1). */
export async function fetchTags(api: Api): Promise<LocationTag[]> {
	const { tags } = await api.send<{ tags: LocationTag[] }>({
		method: 'GET',
		path: path`/locations/${api.locationId}/tags`,
	});
	return tags;
}
