import { readTags } from '../../model/values/tags';
import { InvalidInput } from '../../run/invalidInput';
import type { Operation } from '../operation';
import { touchesIdentity } from '../touches';
import {
	detailFields,
	genderField,
	identityFields,
	replaceTagsField,
	sortedByLabel,
	tagsToAddField,
} from './contactFields';
import { writeOutputOptions, writeResult } from './contactResult';
import { identityOf } from './create.operation';
import { customFieldsJson, customFieldsMapper } from './customFieldFields';
import { readContactFields } from './readContactFields';
import { upsertContact, type UpsertChoices } from './upsertContact';

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
			options: sortedByLabel([
				...detailFields(),
				customFieldsJson,
				genderField,
				replaceTagsField,
				tagsToAddField,
			]),
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
		{
			displayName: 'Email and Phone Check',
			name: 'matchCheck',
			type: 'options',
			options: [
				{
					name: 'From the Answer',
					value: 'answer',
					description:
						'No extra request. "warning" says when HighLevel has ignored the email or phone because it belongs to another contact, but not what was replaced.',
				},
				{
					name: 'Look Up First',
					value: 'lookUp',
					description:
						'Up to two more requests. "matchedBy" and "warning" are exact: they name both contacts, and an email, phone or name that was replaced.',
				},
				{
					name: 'Look Up First and Stop',
					value: 'stop',
					description:
						'The same, and nothing is written when they belong to two contacts, or when an email, phone or name would be replaced',
				},
			],
			default: 'answer',
			description:
				'What to do about an email and a phone that belong to two contacts, or to somebody of another name',
		},
		{
			displayName: 'Existing Values',
			name: 'existingValues',
			type: 'options',
			options: [
				{
					name: 'Keep, Only Fill Empty Fields',
					value: 'keep',
					description:
						'For what strangers fill in, as in a form. A contact that exists keeps its name, email, phone and all else that it has, and Do Not Disturb is not lifted. Of two contacts the one with the phone is meant. "warning" says what was left out. Up to three more requests.',
				},
				{
					name: 'Replace',
					value: 'replace',
					description: 'What is filled in here replaces what the contact has',
				},
			],
			default: 'replace',
			description: 'What to do with values that an existing contact has already',
		},
		...writeOutputOptions,
	],
	touches: touchesIdentity,
	async run(item) {
		const body = await readContactFields(item, identityOf(item), 'additionalFields');
		if (!body.email && !body.phone) {
			throw new InvalidInput(
				"Both 'Email' and 'Phone' are empty",
				'HighLevel finds the existing contact by them. Fill in at least one of the two.',
			);
		}
		const options = item.collection('options');
		const { createNewIfDuplicateAllowed, matchCheck = 'answer', existingValues } = options;
		const isKeeping = existingValues === 'keep';
		const added = readTags(item.collection('additionalFields').tagsToAdd, 'Add Tags') ?? [];
		// Tags that replace all others can go in one request with those to add.
		const isOneRequest = Array.isArray(body.tags) && !isKeeping;
		if (isOneRequest) body.tags = [...new Set([...(body.tags as string[]), ...added])];
		const { contact, truth } = await upsertContact(item, body, {
			alwaysCreate: createNewIfDuplicateAllowed === true,
			keepsValues: isKeeping,
			check: matchCheck as UpsertChoices['check'],
			tagsToAdd: isOneRequest ? [] : added,
		});
		return await writeResult(item, contact, body, { ...truth });
	},
};
