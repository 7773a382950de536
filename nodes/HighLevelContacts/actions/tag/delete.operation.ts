import { defineOperation } from '../../fields/defineOperation';
import { tags } from '../../transport/endpoints/tags';
import { deleteOnce } from '../deleteOnce';
import { tagLocator, touchesTag } from './tagListFields';

export const deleteTag = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		description:
			"Delete a tag permanently from the sub-account's list, for all contacts. This cannot be undone; 'Remove From Contact' takes it off one contact only.",
		action: 'Delete a tag permanently',
	},
	fields: { tagId: tagLocator },
	touches: touchesTag,
	run: async ({ tagId }, { api }) => await deleteOnce(api, tags.delete, { tagId }, tagId),
});
