import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { Operation } from '../operation';
import { touchesIdentity } from '../touches';
import {
	detailFields,
	genderField,
	identityFields,
	newTagsField,
	sortedByLabel,
} from './contactFields';
import { bodyFit } from './bodyFit';
import { writeOutputOptions, writeResult } from './contactResult';
import { createContact, type IfExists } from './createContact';
import { customFieldsJson, customFieldsMapper } from './customFieldFields';
import { withFieldNames } from './namedFieldErrors';
import { readContactFields } from './readContactFields';

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description:
			'Add a new contact. Says so when the email or phone belongs to a contact that exists.',
		action: 'Create a contact',
	},
	fields: [
		...identityFields(),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: sortedByLabel([...detailFields(), customFieldsJson, genderField, newTagsField]),
		},
		customFieldsMapper,
	],
	options: [
		{
			displayName: 'If Contact Exists',
			name: 'ifContactExists',
			type: 'options',
			options: [
				{
					name: 'Fail',
					value: 'fail',
					description: 'Stop with a message that names the existing contact',
				},
				{
					name: 'Return Existing Contact',
					value: 'return',
					description: 'Leave the existing contact as it is and return it',
				},
				{
					name: 'Update Existing Contact',
					value: 'update',
					description: 'Write the fields into the existing contact; its tags are kept',
				},
			],
			default: 'fail',
			description: 'What to do when the email or phone belongs to a contact that exists',
		},
		...writeOutputOptions,
	],
	touches: touchesIdentity,
	async run(item) {
		const body = await readContactFields(item, identityOf(item), 'additionalFields');
		if (Object.keys(body).length === 0) {
			throw new InvalidInput(
				'There is nothing to create a contact from',
				"Fill in at least one of 'First Name', 'Last Name', 'Email' and 'Phone'.",
			);
		}
		const choice = (item.collection('options').ifContactExists ?? 'fail') as IfExists;
		const fit = await bodyFit(item, body);
		const { contact, created, written, warning } = await withFieldNames(
			item,
			async () => await createContact(item.api, fit, choice),
		);
		return await writeResult(item, contact, written ? body : {}, { new: created, warning });
	},
};

/** The four fields at the top, as the body's fields. */
export function identityOf(item: ItemContext): IDataObject {
	return {
		firstName: item.text('firstName'),
		lastName: item.text('lastName'),
		email: item.text('email'),
		phone: item.text('phone'),
	};
}
