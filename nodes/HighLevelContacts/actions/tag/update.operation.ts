import { one } from '../../transport/answer';
import type { Operation } from '../operation';
import {
	chosenTag,
	nameField,
	readName,
	tagLocator,
	type TagAnswer,
	tagNamed,
	touchesTag,
} from './dictionaryFields';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		description: "Rename a tag of the sub-account's list",
		action: 'Update a tag',
	},
	fields: [tagLocator(), { ...nameField, displayName: 'New Name' }],
	touches: (item) => [touchesTag(item), tagNamed(readName(item))],
	async run(item) {
		const { tagPath } = chosenTag(item);
		const { tag } = await item.api.send<TagAnswer>({
			read: one('tag'),
			method: 'PUT',
			path: tagPath,
			body: { name: readName(item) },
		});
		return { ...tag };
	},
};
