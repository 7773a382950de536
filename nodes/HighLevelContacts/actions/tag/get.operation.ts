import { one } from '../../transport/answer';
import type { Operation } from '../operation';
import { chosenTag, tagLocator, type TagAnswer } from './dictionaryFields';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: "Retrieve one tag of the sub-account's list by its ID",
		action: 'Get a tag',
	},
	fields: [tagLocator()],
	async run(item) {
		const { tag } = await item.api.send<TagAnswer>({
			read: one('tag'),
			method: 'GET',
			path: chosenTag(item).tagPath,
		});
		return { ...tag };
	},
};
