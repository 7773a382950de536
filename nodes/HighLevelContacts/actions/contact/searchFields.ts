import { choice } from '../../fields/choice';
import { filter, refuseEmpty } from '../../fields/filter';
import { shownWhen, withProperty, type Field } from '../../fields/field';
import { flag } from '../../fields/flag';
import { filtersJson as readJson } from '../../model/search/filtersJson';
import { SORT_FIELDS } from '../../model/search/searchGrammar';
import { conditionGroupFields } from './conditionFields';
import { searchTextField, simpleFilters } from './simpleFilters';

const filterMode = withProperty(
	choice(
		{ displayName: 'Filter By' },
		[
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
		'simple',
	),
	{ noDataExpression: true },
);

/** An expression that returns nothing would leave all filters out. */
const filterModeOrSimple = {
	...filterMode,
	read: async (...given: Parameters<typeof filterMode.read>) =>
		(await filterMode.read(...given)) ?? 'simple',
};

/** An expression may give none on purpose, as a list of none. */
const conditionsInJson: Field<unknown[]> = {
	property: {
		displayName: 'Filters (JSON)',
		type: 'json',
		default: '[]',
		description:
			'A list of conditions such as {"field": "tags", "operator": "eq", "value": "newsletter"} and groups such as {"group": "OR", "filters": […]}. A custom field is "customFields." followed by its ID, key or name.',
	},
	read(entered, place) {
		const conditions = readJson(entered);
		if (conditions === undefined) refuseEmpty(conditions, entered, place);
		return conditions ?? [];
	},
};

export const searchFields = {
	filterMode: filterModeOrSimple,
	filters: shownWhen({ filterMode: ['simple'] }, simpleFilters),
	conditionGroups: shownWhen({ filterMode: ['groups'] }, conditionGroupFields.conditionGroups),
	combineGroups: shownWhen({ filterMode: ['groups'] }, conditionGroupFields.combineGroups),
	filtersJson: shownWhen({ filterMode: ['json'] }, conditionsInJson),
};

const sortMenu = Object.entries(SORT_FIELDS).map(([value, name]) => ({ name, value }));
const directionMenu = [
	{ name: 'Ascending', value: 'asc' },
	{ name: 'Descending', value: 'desc' },
] as const;

export const searchOptions = {
	fetchFull: flag(
		{
			displayName: 'Fetch Full Contact',
			description:
				'Whether to read each contact on its own, one request each. A search leaves out some fields, such as the time zone.',
		},
		false,
	),
	query: shownWhen({ '/filterMode': ['groups', 'json'] }, filter(searchTextField)),
	sortBy: choice({ displayName: 'Sort By' }, sortMenu, 'dateAdded'),
	sortDirection: choice({ displayName: 'Sort Direction' }, directionMenu, 'desc'),
	thenBy: choice(
		{
			displayName: 'Then Sort By',
			description: 'Order of the contacts that are the same in the field of Sort By',
		},
		sortMenu,
		'dateAdded',
	),
	thenDirection: choice({ displayName: 'Then Sort Direction' }, directionMenu, 'asc'),
	oldList: flag(
		{
			displayName: 'Use Old List',
			description:
				"Whether to use HighLevel's old list of contacts, which HighLevel advises against, in place of its search. It is always newest first, knows no filter but Search Text, and takes five times as many requests.",
		},
		false,
	),
};
