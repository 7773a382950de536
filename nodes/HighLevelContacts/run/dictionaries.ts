import type { CustomFieldDefinition } from '../model/customFields';
import type { Api } from '../transport/api';
import { path } from '../transport/path';

/** What the account defines, fetched at the most once in an execution, however many items ask for it. */
export class Dictionaries {
	private customFieldsAnswer?: Promise<CustomFieldDefinition[]>;

	constructor(private readonly api: Api) {}

	/** The account's custom fields for contacts (highlevel-api.md 5.2). */
	async customFields(): Promise<CustomFieldDefinition[]> {
		this.customFieldsAnswer ??= fetchCustomFields(this.api);
		return await this.customFieldsAnswer;
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
