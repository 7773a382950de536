import { listed } from '../../transport/answer';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { bulkTags } from './bulkTags';
import { readTags } from './readTags';
import { otherTagsField, tagsField } from './tagFields';
import { taggedOutput, type TagsAnswer } from './taggedOutput';

export const remove: Operation = {
	option: {
		name: 'Remove From Contact',
		value: 'remove',
		description: 'Take one or more tags off a contact. Its other tags stay.',
		action: 'Remove tags from a contact',
	},
	fields: [
		contactLocator(),
		tagsField,
		{
			...otherTagsField,
			description: 'Names separated by commas. A list from an expression works, too.',
		},
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const tags = await readTags(item);
		const answer = await item.api.send<TagsAnswer>({
			read: listed('tags'),
			method: 'DELETE',
			path: path`/contacts/${contactId}/tags`,
			body: { tags },
		});
		return taggedOutput(contactId, answer);
	},
	batch: bulkTags('remove'),
};
