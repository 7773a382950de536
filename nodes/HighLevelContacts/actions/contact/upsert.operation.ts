import { choice } from '../../fields/choice';
import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { flag } from '../../fields/flag';
import { touchesIdentity } from '../../fields/touches';
import { InvalidInput } from '../../../shared/invalidInput';
import { contactBody } from './contactBody';
import {
	moreContactFields,
	genderField,
	identityFields,
	replaceTagsField,
	addTagsField,
} from './contactFields';
import { customFieldsJson, customFieldsMapper } from './customFieldFields';
import { upsertContact } from './upsertContact';
import { writeOutputOptions, writeResult } from './writeResult';
import { DryRun } from '../../transport/dryRun';

const matchCheck = choice(
	{
		displayName: 'Email and Phone Check',
		description:
			'What to do about an email and a phone that belong to two contacts, or to somebody of another name',
	},
	[
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
	'answer',
);

const existingValues = choice(
	{
		displayName: 'Existing Values',
		description: 'What to do with values that an existing contact has already',
	},
	[
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
	'replace',
);

export const upsert = defineOperation({
	option: {
		name: 'Create or Update',
		value: 'upsert',
		description: 'Create a new contact, or update the current one if it already exists (upsert)',
		action: 'Create or update a contact',
	},
	fields: {
		...identityFields,
		additionalFields: additionalFields({
			...moreContactFields,
			customFieldsJson,
			gender: genderField,
			tags: replaceTagsField,
			tagsToAdd: addTagsField,
		}),
		customFields: customFieldsMapper,
	},
	options: {
		createNewIfDuplicateAllowed: flag(
			{
				displayName: 'Always Create If Duplicates Are Allowed',
				description:
					'Whether to make a new contact without looking for an existing one. Only has an effect in a sub-account that allows duplicate contacts.',
			},
			false,
		),
		matchCheck,
		existingValues,
		...writeOutputOptions,
	},
	touches: touchesIdentity,
	async run({ additionalFields: details, options, ...fields }, item) {
		const { tagsToAdd = [], ...others } = details;
		const { createNewIfDuplicateAllowed: alwaysCreate = false, matchCheck: check } = options;
		const body = await contactBody(item, { ...others, ...fields });
		if (!body.email && !body.phone) {
			throw new InvalidInput(
				"Both 'Email' and 'Phone' are empty",
				'HighLevel finds the existing contact by them. Fill in at least one of the two.',
			);
		}
		const keepsValues = options.existingValues === 'keep';
		// Tags that replace all others can go in one request with those to add.
		const isOneRequest = Array.isArray(body.tags) && !keepsValues;
		if (isOneRequest) body.tags = [...new Set([...(details.tags ?? []), ...tagsToAdd])];
		const result = await upsertContact(item, body, {
			alwaysCreate,
			keepsValues,
			check: check ?? 'answer',
			tagsToAdd: isOneRequest ? [] : tagsToAdd,
		});
		if (result instanceof DryRun) return result;
		const { contact, truth } = result;
		return await writeResult(item, options, { contact, body, facts: { ...truth } });
	},
});
