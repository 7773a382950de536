import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { asList, asRecord } from '../../shared/answered';
import { InvalidInput } from '../../shared/invalidInput';
import { readEmail } from '../../shared/values/email';
import { readIds } from '../../shared/values/list';
import { readText } from '../../shared/values/text';
import type { ContactPart, SmsContact, SmsProvider } from '../provider';
import type { Item, SmsField, SmsOperation } from './operation';
import { countryOption, phoneField, readNumber } from './phone';

const LISTS = 'List IDs';
const TAGS = 'Tag IDs';

const idsField = (displayName: string, name: string, property: Partial<INodeProperties> = {}) => ({
	displayName,
	name,
	type: 'string' as const,
	required: true,
	default: '',
	placeholder: 'e.g. 301',
	description: 'Separated by commas',
	...property,
});

const livesInLists = ({ contact }: SmsProvider) => contact?.lists === 'required';

const listsField: SmsField = {
	isFor: livesInLists,
	property: idsField(LISTS, 'listIds', {
		description: 'The lists in which the contact is, separated by commas',
	}),
};

const entry = (
	name: ContactPart['fields'][number],
	property: Pick<INodeProperties, 'displayName' | 'type' | 'default'> & Partial<INodeProperties>,
): SmsField => ({
	isFor: ({ contact }) => contact?.fields.includes(name) === true,
	property: { ...property, name },
});

const details: SmsField[] = [
	entry('customFields', {
		displayName: 'Custom Fields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		description:
			"Other fields by the provider's own names: custom1 for SMS.to, info4 for SMSFactor, any for touchSMS",
		options: [
			{
				displayName: 'Field',
				name: 'fields',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	}),
	entry('email', {
		displayName: 'Email',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
	}),
	entry('firstName', { displayName: 'First Name', type: 'string', default: '' }),
	entry('lastName', { displayName: 'Last Name', type: 'string', default: '' }),
	{
		isFor: ({ contact }) => contact?.lists === 'optional',
		property: idsField(LISTS, 'listIds', { required: false }),
	},
];

type Change = 'addToLists' | 'removeFromLists' | 'addTags' | 'removeTags';

function change(
	name: Change,
	label: string,
	option: Omit<SmsOperation['option'], 'value'>,
): SmsOperation {
	return {
		resource: 'contact',
		option: { ...option, value: name },
		isOffered: ({ contact }) => contact?.[name] !== undefined,
		fields: [phoneField, { property: idsField(label, label === LISTS ? 'listIds' : 'tagIds') }],
		options: [countryOption],
		async run(item) {
			const phone = readNumber(item, 'phone', 'Phone');
			const ids = readNeeded(item.value(label === LISTS ? 'listIds' : 'tagIds'), label);
			return (await item.provider.contact?.[name]?.(item.api, phone, ids)) ?? {};
		},
	};
}

const save: SmsOperation = {
	resource: 'contact',
	option: {
		name: 'Save',
		value: 'save',
		action: 'Save a contact',
		description:
			'Creates the contact, or changes the one with the number; empty fields change nothing',
	},
	isOffered: ({ contact }) => contact?.save !== undefined,
	fields: [
		phoneField,
		listsField,
		{
			property: {
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
		},
	],
	options: [countryOption],
	async run(item) {
		const { provider, api } = item;
		const added = asRecord(item.value('additionalFields'));
		const has = (name: ContactPart['fields'][number]) =>
			provider.contact?.fields.includes(name) === true;
		const contact: SmsContact = {
			phone: readNumber(item, 'phone', 'Phone'),
			firstName: readText(added.firstName, 'First Name'),
			lastName: readText(added.lastName, 'Last Name'),
			email: readEmail(added.email, 'Email'),
			customFields: has('customFields') ? readCustom(added.customFields) : {},
			lists: livesInLists(provider)
				? readNeeded(item.value('listIds'), LISTS)
				: (readNumeric(added.listIds, LISTS) ?? []),
		};
		return (await provider.contact?.save?.(api, contact)) ?? {};
	},
};

const get: SmsOperation = {
	resource: 'contact',
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a contact',
		description: 'The contact with a number; nothing comes out when there is none',
	},
	isOffered: ({ contact }) => contact?.get !== undefined,
	fields: [phoneField, listsField],
	options: [countryOption],
	async run(item) {
		const phone = readNumber(item, 'phone', 'Phone');
		return (await item.provider.contact?.get?.(item.api, phone, listsOf(item))) ?? [];
	},
};

const remove: SmsOperation = {
	resource: 'contact',
	option: { name: 'Delete', value: 'delete', action: 'Delete a contact' },
	isOffered: ({ contact }) => contact?.delete !== undefined,
	fields: [phoneField],
	options: [countryOption],
	async run(item) {
		const phone = readNumber(item, 'phone', 'Phone');
		return (await item.provider.contact?.delete?.(item.api, phone)) ?? {};
	},
};

export const contact = [
	change('addTags', TAGS, { name: 'Add Tags', action: 'Add tags to a contact' }),
	change('addToLists', LISTS, { name: 'Add to Lists', action: 'Add a contact to lists' }),
	remove,
	get,
	change('removeFromLists', LISTS, {
		name: 'Remove From Lists',
		action: 'Remove a contact from lists',
	}),
	change('removeTags', TAGS, { name: 'Remove Tags', action: 'Remove tags from a contact' }),
	save,
];

/** Entries of *Additional Fields* */
export const contactDetails: readonly SmsField[] = details;

function listsOf(item: Item): string[] {
	return livesInLists(item.provider) ? readNeeded(item.value('listIds'), LISTS) : [];
}

/** @throws InvalidInput when there is none */
function readNeeded(value: unknown, label: string): string[] {
	const ids = readNumeric(value, label);
	if (ids) return ids;
	throw new InvalidInput(
		`The field '${label}' is empty`,
		'Enter at least one ID. The provider shows it in the address of the page of the list or tag.',
	);
}

/** All five providers have numbers here. */
function readNumeric(value: unknown, label: string): string[] | undefined {
	const ids = readIds(value, label);
	const odd = ids?.find((id) => !/^\d{1,15}$/.test(id));
	if (odd === undefined) return ids;
	throw new InvalidInput(
		`The field '${label}' holds "${odd}", and an ID is a number`,
		'A name does not do: look up the ID at the provider.',
	);
}

function readCustom(value: unknown): IDataObject {
	const custom: IDataObject = {};
	for (const one of asList(asRecord(value).fields).map(asRecord)) {
		const name = readText(one.name, 'Name');
		const text = readText(one.value, 'Value');
		if (name !== undefined && text !== undefined) custom[name] = text;
	}
	return custom;
}
