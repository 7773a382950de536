import { defineOperation } from '../../fields/defineOperation';
import { touchesContact } from '../../fields/touches';
import { tags } from '../../transport/endpoints/tags';
import { bulkTags } from './bulkTags';
import { newTagFields, requireTags } from './tagFields';
import { taggedOutput } from './taggedOutput';
import { ifSent } from '../../transport/dryRun';

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
		return await ifSent(api.call(tags.addToContact, { contactId }, { body }), (answer) =>
			taggedOutput(contactId, answer),
		);
	},
	batch: bulkTags('add'),
});
