import { tags } from '../../transport/endpoints/tags';
import { deleteOnce } from '../deleteOnce';
import type { Operation } from '../operation';
import { chosenTag, tagLocator, touchesTag } from './dictionaryFields';

export const deleteTag: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		description:
			"Delete a tag permanently from the sub-account's list, for all contacts. This cannot be undone; 'Remove From Contact' takes it off one contact only.",
		action: 'Delete a tag permanently',
	},
	fields: [tagLocator()],
	touches: (item) => [touchesTag(item)],
	async run(item) {
		const { tagId } = chosenTag(item);
		return await deleteOnce(item.api, tags.delete, { tagId }, tagId);
	},
};
