import { defineOperation } from '../../fields/defineOperation';
import { flag } from '../../fields/flag';
import { touchesContact } from '../../fields/touches';
import { sendUpdate } from '../contact/sendUpdate';
import { allTags, newTagFields, requireTags } from './tagFields';
import { taggedOutput } from './taggedOutput';
import { ifSent } from '../../transport/dryRun';

export const set = defineOperation({
	option: {
		name: 'Replace All on Contact',
		value: 'set',
		description:
			'Give a contact exactly these tags. Every tag that is not named is taken off; use Add or Remove to keep the others.',
		action: 'Replace all tags of a contact',
	},
	fields: newTagFields,
	options: {
		allowNone: flag(
			{
				displayName: 'Allow No Tags',
				description:
					'Whether to take all tags off the contact when none is given. Off, an expression that returns nothing is an error.',
			},
			false,
		),
	},
	touches: touchesContact,
	async run(values, { api }) {
		const { contactId, options } = values;
		const tags = options.allowNone ? allTags(values) : requireTags(values);
		return await ifSent(sendUpdate(api, contactId, { tags }), (contact) =>
			taggedOutput(contactId, { tags: contact.tags ?? tags }),
		);
	},
});
