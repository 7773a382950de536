import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { tags } from '../../transport/endpoints/tags';
import { bulkTags } from './bulkTags';
import { oldTagFields, requireTags } from './tagFields';
import { taggedOutput } from './taggedOutput';
import { ifSent } from '../../transport/dryRun';

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
		return await ifSent(api.call(tags.removeFromContact, { contactId }, { body }), (answer) =>
			taggedOutput(contactId, answer),
		);
	},
	batch: bulkTags('remove'),
});
