import { defineOperation } from '../../fields/defineOperation';
import { tags } from '../../transport/endpoints/tags';
import { newTagName, tagLocator, touchesName, touchesTag } from './tagListFields';
import { ifSent } from '../../transport/dryRun';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		description: "Rename a tag of the sub-account's list",
		action: 'Update a tag',
	},
	fields: { tagId: tagLocator, name: newTagName },
	touches: (values) => [...touchesTag(values), ...touchesName(values)],
	run: async ({ tagId, name }, { api }) =>
		await ifSent(api.call(tags.update, { tagId }, { body: { name } }), ({ tag }) => tag),
});
