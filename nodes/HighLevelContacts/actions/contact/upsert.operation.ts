import { contactOutput } from '../../model/contactOutput';
import type { Contact } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import type { Operation } from '../operation';
import {
	customFieldsMapper,
	detailFields,
	genderField,
	identityFields,
	replaceTagsField,
	sortedByLabel,
} from './contactFields';
import { identityOf } from './create.operation';
import { readContactFields } from './readContactFields';

export const upsert: Operation = {
	option: {
		name: 'Create or Update',
		value: 'upsert',
		description: 'Create a new contact, or update the current one if it already exists (upsert)',
		action: 'Create or update a contact',
	},
	fields: [
		...identityFields(),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: sortedByLabel([...detailFields(), genderField, replaceTagsField]),
		},
		customFieldsMapper,
	],
	options: [
		{
			displayName: 'Always Create If Duplicates Are Allowed',
			name: 'createNewIfDuplicateAllowed',
			type: 'boolean',
			default: false,
			description:
				'Whether to make a new contact without looking for an existing one. Only has an effect in a sub-account that allows duplicate contacts.',
		},
	],
	async run(item) {
		const body = await readContactFields(item, identityOf(item), 'additionalFields');
		if (!body.email && !body.phone) {
			throw new InvalidInput(
				"Both 'Email' and 'Phone' are empty",
				'HighLevel finds the existing contact by them. Fill in at least one of the two.',
			);
		}
		const alwaysCreate = item.collection('options').createNewIfDuplicateAllowed === true;
		const answer = await item.api.send<{ contact: Contact; new?: boolean }>({
			method: 'POST',
			path: '/contacts/upsert',
			// Sent twice it ends the same, unless it is told to create whatever exists.
			effect: alwaysCreate ? 'create' : 'idempotent',
			body: {
				...body,
				locationId: item.api.locationId,
				...(alwaysCreate ? { createNewIfDuplicateAllowed: true } : {}),
			},
		});
		return { ...contactOutput(answer.contact, false), new: answer.new ?? false };
	},
};
