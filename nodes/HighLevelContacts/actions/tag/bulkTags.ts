import type { Answered } from '../../model/wire';
import { many, UnexpectedAnswer } from '../../transport/answer';
import { asList, asText } from '../../model/answered';
import type { ItemContext } from '../../run/itemContext';
import type { ItemResult } from '../../run/planWork';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import type { Batch } from '../operation';
import { readTags } from './readTags';
import { taggedOutput } from './taggedOutput';

/** Contacts in one bulk request. HighLevel documents no maximum; public clients use this (docs/highlevel-api.md, Bulk). */
const CONTACTS_PER_REQUEST = 100;

/** Adds the same tags to many contacts, or removes them, a hundred contacts a request. */
export function bulkTags(type: 'add' | 'remove'): Batch {
	return {
		size: CONTACTS_PER_REQUEST,
		repeats: 'commute',
		async key(item) {
			item.id('contactId', 'Contact');
			return JSON.stringify(await readTags(item));
		},
		async run(items) {
			const first = items[0] as ItemContext;
			const ids = items.map((item) => item.id('contactId', 'Contact'));
			const tags = await readTags(first);
			const { responses } = await first.api.send<{ responses: Answered[] }>({
				read: answered,
				method: 'POST',
				path: path`/contacts/bulk/tags/update/${type}`,
				// Tags that are there, or gone, already stay so (docs/highlevel-api.md, Tags of a contact).
				effect: 'idempotent',
				body: { contacts: [...new Set(ids)], tags, locationId: first.api.locationId },
			});
			const byId = new Map(responses.map((response) => [response.contactId, response]));
			return ids.map((id) => resultFor(first.api, id, tags, type, byId.get(id)));
		},
	};
}

function answered(answer: unknown): { responses: Answered[] } {
	const { responses } = many('responses')(answer);
	if (responses.length === 0) throw new UnexpectedAnswer('responses');
	return { responses };
}

/** A contact that fails does so inside a request that succeeds (docs/highlevel-api.md, Bulk). */
function resultFor(
	api: Api,
	contactId: string,
	tags: string[],
	type: 'add' | 'remove',
	response?: Answered,
): ItemResult {
	if (!response) return { error: api.refusal(200, 'no entry for this contact') };
	if (response.type !== 'success') {
		return { error: api.refusal(400, asText(response.message) ?? 'no answer for this contact') };
	}
	const { tagsAdded, tagsRemoved } = response;
	const oldTags = asList(response.oldTags) as string[];
	const now =
		type === 'add'
			? [...new Set([...oldTags, ...tags])]
			: oldTags.filter((tag) => !tags.includes(tag));
	return { output: taggedOutput(contactId, { tags: now, tagsAdded, tagsRemoved }) };
}
