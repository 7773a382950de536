import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { tags } from '../../transport/endpoints/tags';
import { bulkTags } from './bulkTags';
import { oldTagFields, requireTags } from './tagFields';
import { taggedOutput } from './taggedOutput';

export const remove = defineOperation({
	option: {
		name: 'Remove From Contact',
		value: 'remove',
		description: 'Take one or more tags off a contact. Its other tags stay.',
		action: 'Remove tags from a contact',
	},
	fields: oldTagFields,
	touches: touchesContact,
	async run(values, { api }) {
		const { contactId } = values;
		const body = { tags: requireTags(values) };
		return taggedOutput(contactId, await api.call(tags.removeFromContact, { contactId }, { body }));
	},
	batch: bulkTags('remove'),
});
