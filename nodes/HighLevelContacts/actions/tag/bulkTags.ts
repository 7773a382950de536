import type { Entry } from '../../fields/defineOperation';
import { asList, asText } from '../../../shared/answered';
import type { Answered } from '../../model/wire';
import type { ItemResult } from '../../run/planWork';
import type { Api } from '../../transport/api';
import { tags as endpoints } from '../../transport/endpoints/tags';
import { requireTags, type TagValues } from './tagFields';
import { taggedOutput } from './taggedOutput';
import { DryRun } from '../../transport/dryRun';

/** HighLevel documents no maximum; public clients use this one (docs/highlevel-api.md, Bulk). */
const CONTACTS_PER_REQUEST = 100;

type Change = 'add' | 'remove';

export function bulkTags(change: Change) {
	return {
		size: CONTACTS_PER_REQUEST,
		repeats: 'commute' as const,
		key: (values: TagValues) => JSON.stringify(requireTags(values)),
		async run(entries: Array<Entry<TagValues>>): Promise<ItemResult[]> {
			const [first] = entries;
			if (!first) return [];
			const { api } = first.item;
			const tags = requireTags(first.values);
			const ids = entries.map(({ values }) => values.contactId);
			const body = { contacts: [...new Set(ids)], tags, locationId: api.locationId };
			const answer = await api.call(endpoints.changeInBulk, { change }, { body });
			if (answer instanceof DryRun) return ids.map(() => ({ output: answer }));
			const byId = new Map(answer.responses.map((response) => [response.contactId, response]));
			return ids.map((id) => resultFor(api, id, tags, change, byId.get(id)));
		},
	};
}

/** A contact that fails does so inside a request that succeeds (docs/highlevel-api.md, Bulk). */
function resultFor(
	api: Api,
	contactId: string,
	tags: string[],
	change: Change,
	response?: Answered,
): ItemResult {
	if (!response) return { error: api.refusal(200, 'no entry for this contact') };
	if (response.type !== 'success') {
		return { error: api.refusal(400, asText(response.message) ?? 'no answer for this contact') };
	}
	const { tagsAdded, tagsRemoved } = response;
	const oldTags = asList(response.oldTags)
		.map(asText)
		.filter((tag) => tag !== undefined);
	const now =
		change === 'add'
			? [...new Set([...oldTags, ...tags])]
			: oldTags.filter((tag) => !tags.includes(tag));
	return { output: taggedOutput(contactId, { tags: now, tagsAdded, tagsRemoved }) };
}
