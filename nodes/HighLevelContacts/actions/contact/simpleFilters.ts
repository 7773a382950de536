import type { INodeProperties } from 'n8n-workflow';
import { locator, userLocator } from '../fields';

/** How a custom field is compared; which of these its type knows is checked before sending. */
export const customFieldOperator: INodeProperties = {
	displayName: 'Condition',
	name: 'operator',
	type: 'options',
	options: [
		{ name: 'Contains', value: 'contains' },
		{ name: 'Does Not Contain', value: 'not_contains' },
		{ name: 'Has a Value', value: 'exists' },
		{ name: 'Has No Value', value: 'not_exists' },
		{ name: 'Is', value: 'eq' },
		{ name: 'Is At Least', value: 'gte' },
		{ name: 'Is At Most', value: 'lte' },
		{ name: 'Is Not', value: 'not_eq' },
	],
	default: 'eq',
	description: 'At Least and At Most work with numbers and dates',
};

/** Filters that all have to be fulfilled. */
export const simpleFilters: INodeProperties[] = [
	userLocator('Assigned To', 'assignedTo', 'Only contacts that this user owns'),
	locator('Business', 'businessId', 'searchBusinesses', {
		description:
			'Only contacts of this business. Can be combined with Search Text, but not with other filters.',
	}),
	{
		displayName: 'Custom Field',
		name: 'customField',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Custom Field',
		default: {},
		options: [
			{
				displayName: 'Condition',
				name: 'conditions',
				values: [
					locator('Custom Field', 'fieldId', 'searchCustomFields'),
					customFieldOperator,
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						displayOptions: { hide: { operator: ['exists', 'not_exists'] } },
					},
				],
			},
		],
	},
	{ displayName: 'Date Added After', name: 'dateAddedAfter', type: 'dateTime', default: '' },
	{ displayName: 'Date Added Before', name: 'dateAddedBefore', type: 'dateTime', default: '' },
	{ displayName: 'Date Updated After', name: 'dateUpdatedAfter', type: 'dateTime', default: '' },
	{ displayName: 'Date Updated Before', name: 'dateUpdatedBefore', type: 'dateTime', default: '' },
	{
		displayName: 'Do Not Disturb',
		name: 'dnd',
		type: 'boolean',
		default: false,
		description:
			'Whether to return only contacts that must not be contacted; off returns only the others',
	},
	{
		displayName: 'Search Text',
		name: 'query',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada',
		description: 'Looks in name, email, phone and company. Up to 75 characters.',
	},
	{
		displayName: 'SMS Consent',
		name: 'smsConsent',
		type: 'options',
		options: [
			{
				name: 'May Be Texted',
				value: 'allowed',
				description: 'Has a phone number, and Do Not Disturb is off for SMS and for everything',
			},
			{
				name: 'Must Not Be Texted',
				value: 'blocked',
				description: 'Do Not Disturb is on for SMS or for everything',
			},
		],
		default: 'allowed',
		description: 'Whether contacts have opted out of text messages',
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: '',
		placeholder: 'e.g. Website form',
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		default: '',
		placeholder: 'e.g. newsletter, vip',
		description: 'Separated by commas. Only contacts that have all of them.',
	},
];
