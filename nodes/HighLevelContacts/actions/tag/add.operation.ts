import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { tags } from '../../transport/endpoints/tags';
import { bulkTags } from './bulkTags';
import { newTagFields, requireTags } from './tagFields';
import { taggedOutput } from './taggedOutput';

export const add = defineOperation({
	option: {
		name: 'Add to Contact',
		value: 'add',
		description: 'Put one or more tags on a contact. The tags that it has stay.',
		action: 'Add tags to a contact',
	},
	fields: newTagFields,
	touches: touchesContact,
	async run(values, { api }) {
		const { contactId } = values;
		const body = { tags: requireTags(values) };
		return taggedOutput(contactId, await api.call(tags.addToContact, { contactId }, { body }));
	},
	batch: bulkTags('add'),
});
