import { defineOperation } from '../../fields/defineOperation';
import { asText } from '../../../shared/answered';
import type { ReplyFacts } from '../../transport/replyErrors';
import { tags } from '../../transport/endpoints/tags';
import { tagName, touchesName } from './tagListFields';
import { DryRun } from '../../transport/dryRun';

interface Refusal {
	tag: undefined;
	refused: ReplyFacts;
	/** A lost first try may have made the tag that is there. */
	perhapsOurs: boolean;
}

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		description:
			"Add a tag to the sub-account's list without putting it on a contact. A name that exists returns that tag.",
		action: 'Create a tag',
	},
	fields: { name: tagName },
	touches: touchesName,
	async run({ name }, { api }) {
		const answer = await api.call(
			tags.create,
			{},
			{
				body: { name },
				accept: (facts, perhapsOurs): Refusal | undefined =>
					facts.status === 400 && /already exist/i.test(facts.text)
						? { tag: undefined, refused: facts, perhapsOurs }
						: undefined,
			},
		);
		if (answer instanceof DryRun) return answer;
		if (answer.tag) return { ...answer.tag, new: true };
		const { refused, perhapsOurs } = answer;
		const existing = (await api.call(tags.list, {})).tags.find(
			(tag) => asText(tag.name)?.trim().toLowerCase() === name,
		);
		if (existing) return { ...existing, new: perhapsOurs };
		throw api.refusal(400, refused.text);
	},
});
