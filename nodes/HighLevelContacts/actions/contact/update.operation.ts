import { updateFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { identityTouches, touchesContact } from '../../fields/touches';
import {
	contactFieldsToClear,
	moreContactFields,
	identityFields,
	replaceTagsField,
} from './contactFields';
import { customFieldsJson, customFieldsMapper, customFieldsToClear } from './customFieldFields';
import { readUpdate } from './readUpdate';
import { CONTACTS_PER_SEARCH, skipUnchanged, updateIfChanged, updateMany } from './skipUnchanged';
import { writeOutputOptions, writeResult } from './writeResult';
import { writeUpdate } from './writeUpdate';
import { ifSent } from '../../transport/dryRun';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		description: 'Change fields of a contact. Fields that are not filled in stay as they are.',
		action: 'Update a contact',
	},
	fields: {
		contactId: contactLocator(),
		updateFields: updateFields({
			...identityFields,
			...moreContactFields,
			customFieldsJson,
			customFieldsToClear,
			tags: replaceTagsField,
			fieldsToClear: contactFieldsToClear,
		}),
		customFields: customFieldsMapper,
	},
	options: { skipUnchanged, ...writeOutputOptions },
	touches: (values) => [...touchesContact(values), ...identityTouches(values.updateFields)],
	async run(values, item) {
		const { options } = values;
		// A single item is not worth a search, and its contact is up to date.
		if (skips(options)) return await updateIfChanged(item, values);
		const update = await readUpdate(item, values);
		const { body } = update;
		return await ifSent(
			writeUpdate(item, update),
			async (contact) => await writeResult(item, options, { contact, body }),
		);
	},
	batch: {
		size: CONTACTS_PER_SEARCH,
		// What the first row has written, the search does not show yet.
		repeats: 'alone',
		async key(values, item) {
			if (values.options.skipUnchanged !== 'search') return undefined;
			await readUpdate(item, values);
			return 'search';
		},
		run: async (entries) => await updateMany(entries),
	},
});

function skips({ skipUnchanged: mode = 'off' }: { skipUnchanged?: string }): boolean {
	return mode !== 'off';
}
