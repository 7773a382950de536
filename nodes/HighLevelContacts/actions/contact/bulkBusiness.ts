import type { IDataObject } from 'n8n-workflow';
import type { Entry } from '../../fields/defineOperation';
import type { ItemResult } from '../../run/planWork';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';

interface Wanted {
	contactId: string;
	/** Nothing takes the contact out of its business */
	businessId?: string;
}

/** Puts contacts into a business, or takes them out of theirs, fifty contacts a request. */
export const businessBatch = {
	size: 50,
	repeats: 'join',
	key: ({ businessId }: Wanted) => `business ${businessId}`,
	async run(entries: Array<Entry<Wanted>>): Promise<ItemResult[]> {
		const api = entries[0]!.item.api;
		return await setBusiness(
			api,
			entries.map(({ values }) => values),
		);
	},
} as const;

/** As above for a single contact. */
export async function setBusinessOf(api: Api, wanted: Wanted) {
	const [result] = await setBusiness(api, [wanted]);
	if (result && 'output' in result) return result.output as IDataObject;
	throw result?.error;
}

/** The answer has the IDs of those that were changed; what HighLevel does not know is left out. */
async function setBusiness(api: Api, all: Wanted[]): Promise<ItemResult[]> {
	const businessId = all[0]?.businessId ?? null;
	const ids = [...new Set(all.map(({ contactId }) => contactId))];
	const body = { locationId: api.locationId, ids, businessId };
	const done = await api.call(contacts.setBusiness, {}, { body });
	return all.map(({ contactId }): ItemResult =>
		done.ids.includes(contactId)
			? { output: { contactId, businessId } }
			: { error: api.refusal(400, 'no answer for this contact') },
	);
}
