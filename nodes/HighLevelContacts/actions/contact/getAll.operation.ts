import type { INodeProperties } from 'n8n-workflow';
import { contactFilters } from '../../model/contactFilters';
import { contactOutput } from '../../model/contactOutput';
import { optionalLocatorId } from '../../run/locator';
import { take } from '../../transport/paginate';
import { listLength, locator, simplify, userLocator } from '../fields';
import type { Operation } from '../operation';
import { contactsOfBusiness, searchContacts } from './contactPages';

const filters: INodeProperties[] = [
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
					{
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
					},
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

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'Search contacts by text, tag, date, owner, business or custom field',
		action: 'Get many contacts',
	},
	fields: [
		...listLength(),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: filters,
		},
		simplify(),
	],
	options: [
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			options: [
				{ name: 'Date Added', value: 'dateAdded' },
				{ name: 'Date Updated', value: 'dateUpdated' },
				{ name: 'Email', value: 'email' },
				{ name: 'First Name', value: 'firstNameLowerCase' },
				{ name: 'Last Name', value: 'lastNameLowerCase' },
			],
			default: 'dateAdded',
		},
		{
			displayName: 'Sort Direction',
			name: 'sortDirection',
			type: 'options',
			options: [
				{ name: 'Ascending', value: 'asc' },
				{ name: 'Descending', value: 'desc' },
			],
			default: 'desc',
		},
	],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const chosen = item.collection('filters');
		const { sortBy = 'dateAdded', sortDirection = 'desc' } = item.collection('options');
		const businessId = optionalLocatorId(chosen.businessId, 'Business');
		const wanted = contactFilters(chosen, item.timezone);
		const contacts = businessId
			? contactsOfBusiness(item.api, businessId, wanted, limit)
			: searchContacts(
					item.api,
					wanted,
					{ field: String(sortBy), direction: String(sortDirection) },
					limit,
				);
		const simple = item.flag('simple');
		return (await take(contacts, limit)).map((contact) => contactOutput(contact, simple));
	},
};
