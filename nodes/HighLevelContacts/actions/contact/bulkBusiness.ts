import { listed } from '../../transport/answer';
import type { ItemContext } from '../../run/itemContext';
import type { ItemResult } from '../../run/planWork';
import type { Api } from '../../transport/api';
import type { Batch } from '../operation';

/** HighLevel takes no more in one request (docs/highlevel-api.md, Bulk). */
const CONTACTS_PER_REQUEST = 50;

/** Puts contacts into a business, or takes them out of theirs, fifty contacts a request. */
export function bulkBusiness(businessOf: (item: ItemContext) => string | null): Batch {
	return {
		size: CONTACTS_PER_REQUEST,
		repeats: 'join',
		async key(item) {
			item.id('contactId', 'Contact');
			return `business ${businessOf(item)}`;
		},
		async run(items) {
			const first = items[0] as ItemContext;
			const contactIds = items.map((item) => item.id('contactId', 'Contact'));
			const businessId = businessOf(first);
			const done = await send(first.api, [...new Set(contactIds)], businessId);
			return contactIds.map((contactId): ItemResult =>
				done.includes(contactId)
					? { output: { contactId, businessId } }
					: { error: first.api.refusal(400, 'no answer for this contact') },
			);
		},
	};
}

/** The work for a single item, which has no request of its own. */
export async function runAlone(batch: Batch, item: ItemContext) {
	const [result] = await batch.run([item]);
	if (result && 'output' in result) return result.output;
	throw result?.error;
}

/** Answers the ids of those that were changed; what HighLevel does not know is left out. */
async function send(api: Api, ids: string[], businessId: string | null): Promise<unknown[]> {
	const answer = await api.send<{ ids: unknown[] }>({
		read: listed('ids'),
		method: 'POST',
		path: '/contacts/bulk/business',
		effect: 'idempotent',
		body: { locationId: api.locationId, ids, businessId },
	});
	return answer.ids;
}
