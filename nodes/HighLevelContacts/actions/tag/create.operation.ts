import { one } from '../../transport/answer';
import { asText } from '../../model/answered';
import type { LocationTag } from '../../model/wire';
import { fetchTags } from '../../run/dictionaries';
import { path } from '../../transport/path';
import type { ReplyFacts } from '../../transport/replyErrors';
import type { Operation } from '../operation';
import { nameField, readName, tagNamed } from './dictionaryFields';

interface Answer {
	tag?: LocationTag;
	refused?: ReplyFacts;
	/** Whether a lost first try may have made the tag that is there */
	perhapsOurs?: boolean;
}

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description:
			"Add a tag to the sub-account's list without putting it on a contact. A name that exists returns that tag.",
		action: 'Create a tag',
	},
	fields: [nameField],
	touches: (item) => [tagNamed(readName(item))],
	async run(item) {
		const name = readName(item);
		const answer = await item.api.send<Answer>({
			read: one('tag'),
			method: 'POST',
			path: path`/locations/${item.api.locationId}/tags`,
			// A second one of the same name is refused.
			effect: 'idempotent',
			body: { name },
			accept: (facts, perhapsOurs) =>
				facts.status === 400 && /already exist/i.test(facts.text)
					? { refused: facts, perhapsOurs }
					: undefined,
		});
		if (answer.tag) return { ...answer.tag, new: true };
		const existing = (await fetchTags(item.api)).find(
			(tag) => asText(tag.name)?.trim().toLowerCase() === name,
		);
		if (existing) return { ...existing, new: answer.perhapsOurs === true };
		throw item.api.refusal(400, answer.refused?.text ?? '');
	},
};
