import type { INodeProperties } from 'n8n-workflow';
import { SORT_FIELDS } from '../../model/searchGrammar';
import { conditionGroupFields } from './conditionFields';
import { simpleFilters } from './simpleFilters';

const shownIn = (mode: string) => ({ show: { filterMode: [mode] } });

/** Three ways to say which contacts are wanted. */
export const searchFields: INodeProperties[] = [
	{
		displayName: 'Filter By',
		name: 'filterMode',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Conditions',
				value: 'groups',
				description: 'Groups of conditions, combined by AND and OR',
			},
			{
				name: 'JSON',
				value: 'json',
				description: "HighLevel's own form of conditions, checked before it is sent",
			},
			{
				name: 'Simple Filters',
				value: 'simple',
				description: 'Contacts that fulfil all of the filters',
			},
		],
		default: 'simple',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: shownIn('simple'),
		options: simpleFilters,
	},
	...conditionGroupFields.map((field) => ({ ...field, displayOptions: shownIn('groups') })),
	{
		displayName: 'Filters (JSON)',
		name: 'filtersJson',
		type: 'json',
		default: '[]',
		description:
			'A list of conditions such as {"field": "tags", "operator": "eq", "value": "newsletter"} and groups such as {"group": "OR", "filters": […]}. A custom field is "customFields." followed by its ID, key or name.',
		displayOptions: shownIn('json'),
	},
];

const sortMenu = Object.entries(SORT_FIELDS).map(([value, name]) => ({ name, value }));
const directionMenu = [
	{ name: 'Ascending', value: 'asc' },
	{ name: 'Descending', value: 'desc' },
];

/** How contacts are found and ordered, beside the conditions. */
export const searchOptions: INodeProperties[] = [
	{
		displayName: 'Fetch Full Contact',
		name: 'fetchFull',
		type: 'boolean',
		default: false,
		description:
			'Whether to read each contact on its own, one request each. A search leaves out some fields, such as the time zone.',
	},
	{
		displayName: 'Search Text',
		name: 'query',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada',
		description: 'Looks in name, email, phone and company. Up to 75 characters.',
		displayOptions: { show: { '/filterMode': ['groups', 'json'] } },
	},
	{
		displayName: 'Sort By',
		name: 'sortBy',
		type: 'options',
		options: sortMenu,
		default: 'dateAdded',
	},
	{
		displayName: 'Sort Direction',
		name: 'sortDirection',
		type: 'options',
		options: directionMenu,
		default: 'desc',
	},
	{
		displayName: 'Then Sort By',
		name: 'thenBy',
		type: 'options',
		options: sortMenu,
		default: 'dateAdded',
		description: 'Order of the contacts that are the same in the field of Sort By',
	},
	{
		displayName: 'Then Sort Direction',
		name: 'thenDirection',
		type: 'options',
		options: directionMenu,
		default: 'asc',
	},
	{
		displayName: 'Use Old List',
		name: 'oldList',
		type: 'boolean',
		default: false,
		description:
			"Whether to use HighLevel's old list of contacts, which HighLevel advises against, in place of its search. It is always newest first, knows no filter but Search Text, and takes five times as many requests.",
	},
];
