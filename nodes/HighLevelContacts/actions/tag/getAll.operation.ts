import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength } from '../../fields/lists';
import { text } from '../../fields/text';
import { holdsText } from '../../model/note/plainText';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the tags that exist in the sub-account, with their IDs. The tags of one contact come with the contact.',
		action: 'Get many tags',
	},
	fields: {
		...listLength(),
		filters: filters({
			query: text({
				displayName: 'Search Text',
				placeholder: 'e.g. news',
				description: 'Only tags with this text in their name',
			}),
		}),
	},
	async run({ filters: { query }, ...length }, { accountCache }) {
		return (await accountCache.tags())
			.filter(({ name }) => holdsText(query, name))
			.slice(0, limitOf(length))
			.map((tag) => ({ ...tag }));
	},
});
