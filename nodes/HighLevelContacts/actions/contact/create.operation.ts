import { choice } from '../../fields/choice';
import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { touchesIdentity } from '../../fields/touches';
import { InvalidInput } from '../../../shared/invalidInput';
import { bodyFit } from './bodyFit';
import { contactBody } from './contactBody';
import { moreContactFields, genderField, identityFields, createTagsField } from './contactFields';
import { createContact } from './createContact';
import { customFieldsJson, customFieldsMapper } from './customFieldFields';
import { withFieldNames } from './namedFieldErrors';
import { writeOutputOptions, writeResult } from './writeResult';
import { DryRun } from '../../transport/dryRun';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		description:
			'Add a new contact. Says so when the email or phone belongs to a contact that exists.',
		action: 'Create a contact',
	},
	fields: {
		...identityFields,
		additionalFields: additionalFields({
			...moreContactFields,
			customFieldsJson,
			gender: genderField,
			tags: createTagsField,
		}),
		customFields: customFieldsMapper,
	},
	options: {
		ifContactExists: choice(
			{
				displayName: 'If Contact Exists',
				description: 'What to do when the email or phone belongs to a contact that exists',
			},
			[
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
			'fail',
		),
		...writeOutputOptions,
	},
	touches: touchesIdentity,
	async run({ additionalFields: details, options, ...fields }, item) {
		const body = await contactBody(item, { ...details, ...fields });
		if (Object.keys(body).length === 0) {
			throw new InvalidInput(
				'There is nothing to create a contact from',
				"Fill in at least one of 'First Name', 'Last Name', 'Email' and 'Phone'.",
			);
		}
		const fit = await bodyFit(item, body);
		const result = await withFieldNames(
			item,
			async () => await createContact(item.api, fit, options.ifContactExists ?? 'fail'),
		);
		if (result instanceof DryRun) return result;
		const { contact, created, written, warning } = result;
		const facts = { new: created, warning };
		return await writeResult(item, options, { contact, body: written ? body : {}, facts });
	},
});
