import { defineOperation } from '../../fields/defineOperation';
import { tags } from '../../transport/endpoints/tags';
import { tagLocator } from './tagListFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: "Retrieve one tag of the sub-account's list by its ID",
		action: 'Get a tag',
	},
	fields: { tagId: tagLocator },
	run: async ({ tagId }, { api }) => (await api.call(tags.get, { tagId })).tag,
});
