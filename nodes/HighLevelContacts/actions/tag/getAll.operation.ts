import type { IDataObject } from 'n8n-workflow';
import { holdsText } from '../../model/plainText';
import { filters, listLength } from '../fields';
import type { Operation } from '../operation';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the tags that exist in the sub-account, with their IDs. The tags of one contact come with the contact.',
		action: 'Get many tags',
	},
	fields: [
		...listLength(),
		filters({
			displayName: 'Search Text',
			name: 'query',
			type: 'string',
			default: '',
			placeholder: 'e.g. news',
			description: 'Only tags with this text in their name',
		}),
	],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const { query } = item.collection('filters');
		return (await item.dictionaries.tags())
			.filter(({ name }) => holdsText(query, name))
			.slice(0, limit)
			.map((tag): IDataObject => ({ ...tag }));
	},
};
