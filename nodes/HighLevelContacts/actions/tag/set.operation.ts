import type { ItemContext } from '../../run/itemContext';
import { sendUpdate } from '../contact/sendUpdate';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { givenTags, readTags } from './readTags';
import { newTagsField, tagsField } from './tagFields';
import { taggedOutput } from './taggedOutput';

export const set: Operation = {
	option: {
		name: 'Replace All on Contact',
		value: 'set',
		description:
			'Give a contact exactly these tags. Every tag that is not named is taken off; use Add or Remove to keep the others.',
		action: 'Replace all tags of a contact',
	},
	fields: [contactLocator(), tagsField, newTagsField],
	options: [
		{
			displayName: 'Allow No Tags',
			name: 'allowNone',
			type: 'boolean',
			default: false,
			description:
				'Whether to take all tags off the contact when none is given. Off, an expression that returns nothing is an error.',
		},
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const tags = mayClear(item) && givenTags(item).length === 0 ? [] : await readTags(item);
		const contact = await sendUpdate(item.api, contactId, { tags });
		return taggedOutput(contactId, { tags: contact.tags ?? tags });
	},
};

function mayClear(item: ItemContext): boolean {
	return item.collection('options').allowNone === true;
}
