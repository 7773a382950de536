import type { Field } from '../../fields/field';
import {
	chosenCustomFields,
	type ChosenCustomFields,
} from '../../model/customFields/chosenCustomFields';
import { readText } from '../../../shared/values/text';

/**
 * Unlike in other nodes an expression is allowed in place of the whole mapper, for workflows that are written by hand
 * or by an AI model; n8n's editor cannot enter one.
 */
export const customFieldsMapper: Field<ChosenCustomFields> = {
	property: {
		displayName: 'Custom Fields',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		description:
			'Fields that you defined yourself in HighLevel. Those left empty are not changed. Of several choices, separate those you want by commas. A file or signature is its web address; files replace those that the contact has, unless you write {"add": "https://…"}. An expression for all at once goes into Custom Fields (JSON).',
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: 'getCustomFields',
				mode: 'add',
				valuesLabel: 'Custom Fields',
				fieldWords: { singular: 'custom field', plural: 'custom fields' },
				addAllFields: false,
				supportAutoMap: false,
			},
		},
	},
	read: (entered, { label }) => chosenCustomFields(entered, label),
};

/** For expressions and AI models, which do not know the account's fields beforehand. */
export const customFieldsJson: Field<ChosenCustomFields> = {
	property: {
		displayName: 'Custom Fields (JSON)',
		type: 'json',
		default: '{}',
		description:
			'Values by name, key or ID of the custom fields, such as {"Favourite colour": "blue", "contact.party_size": 4}. Null empties a field. A file is its web address, several are a list; they replace those that the contact has, and {"add": …} keeps them. Values under Custom Fields go first.',
	},
	read: (entered, { label }) => chosenCustomFields(entered, label),
};

export const customFieldsToClear: Field<string[]> = {
	property: {
		displayName: 'Clear Custom Field Names or IDs',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getCustomFieldNames' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	read: (entered, { label }) => [entered].flat().flatMap((one) => readText(one, label) ?? []),
};
