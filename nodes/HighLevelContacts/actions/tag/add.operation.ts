import { listed } from '../../transport/answer';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { bulkTags } from './bulkTags';
import { readTags } from './readTags';
import { newTagsField, tagsField } from './tagFields';
import { taggedOutput, type TagsAnswer } from './taggedOutput';

export const add: Operation = {
	option: {
		name: 'Add to Contact',
		value: 'add',
		description: 'Put one or more tags on a contact. The tags that it has stay.',
		action: 'Add tags to a contact',
	},
	fields: [contactLocator(), tagsField, newTagsField],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const tags = await readTags(item);
		const answer = await item.api.send<TagsAnswer>({
			read: listed('tags'),
			method: 'POST',
			path: path`/contacts/${contactId}/tags`,
			// A tag that is there already is left as it is (docs/highlevel-api.md, Tags of a contact).
			effect: 'idempotent',
			body: { tags },
		});
		return taggedOutput(contactId, answer);
	},
	batch: bulkTags('add'),
};
