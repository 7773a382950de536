import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { CUSTOM_FIELD, MATCHES } from '../../model/search/conditionGroups';
import {
	OPPORTUNITY_FIELDS,
	SEARCH_FIELDS,
	type SearchKind,
	type SearchOperator,
} from '../../model/search/searchGrammar';
import { choice } from '../../fields/choice';
import { propertiesOf, withProperty, type Field } from '../../fields/field';
import { locator } from '../../fields/locators';
import { asRecord } from '../../../shared/answered';
import { customFieldOperator } from './simpleFilters';

const OPERATOR_NAMES: Partial<Record<SearchOperator, string>> = {
	contains: 'Contains',
	eq: 'Is',
	exists: 'Has a Value',
	not_contains: 'Does Not Contain',
	not_eq: 'Is Not',
	not_exists: 'Has No Value',
};

const RANGE_NAMES: INodePropertyOptions[] = [
	{ name: 'Is After', value: 'gt' },
	{ name: 'Is Before', value: 'lt' },
	{ name: 'Is On or After', value: 'gte' },
	{ name: 'Is On or Before', value: 'lte' },
];

const plainFields = Object.entries(SEARCH_FIELDS).filter(([name]) => name !== 'opportunities');
const opportunityFields = Object.keys(OPPORTUNITY_FIELDS).map((name) => `opportunities.${name}`);

const byName = (a: INodePropertyOptions, b: INodePropertyOptions) => a.name.localeCompare(b.name);

const fieldMenu: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Custom Field', value: CUSTOM_FIELD },
		...plainFields.map(([value, { label }]) => ({ name: label, value })),
		...Object.entries(OPPORTUNITY_FIELDS).map(([name, label]) => ({
			name: label,
			value: `opportunities.${name}`,
		})),
	].sort(byName),
	default: 'tags',
};

/** Each set of operators has a menu, so that a field only offers those that HighLevel knows for it. */
function operatorMenus(): INodeProperties[] {
	const sets: Array<{ operators: readonly SearchOperator[]; fields: string[] }> = [
		{ operators: ['eq', 'not_eq'], fields: [...opportunityFields] },
	];
	for (const [name, { operators }] of plainFields) {
		const known = sets.find((set) => set.operators.join() === operators.join());
		if (known) known.fields.push(name);
		else sets.push({ operators, fields: [name] });
	}
	return sets.map(({ operators, fields }) => operatorMenu(operators, fields));
}

function operatorMenu(operators: readonly SearchOperator[], fields: string[]): INodeProperties {
	const entries = operators.flatMap((operator) =>
		operator === 'range'
			? RANGE_NAMES
			: [{ name: OPERATOR_NAMES[operator] ?? operator, value: operator }],
	);
	const initial = operators.includes('eq') ? 'eq' : 'gte';
	return {
		displayName: 'Condition',
		name: 'operator',
		type: 'options',
		options: entries.sort(byName),
		default: initial,
		displayOptions: { show: { field: fields } },
	};
}

const fieldsOf = (...kinds: SearchKind[]) =>
	plainFields.filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);

const ofCustomField = { displayOptions: { show: { field: [CUSTOM_FIELD] } } };
const withValue = { operator: ['exists', 'not_exists'] };

function valueFields(): INodeProperties[] {
	return [
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			description: 'Capitals do not matter for names and tags. Up to 75 characters.',
			displayOptions: { hide: { ...withValue, field: fieldsOf('time', 'day', 'flag', 'channel') } },
		},
		{
			displayName: 'Date',
			name: 'date',
			type: 'dateTime',
			default: '',
			displayOptions: { show: { field: fieldsOf('time', 'day') }, hide: withValue },
		},
		{
			displayName: 'Value',
			name: 'flag',
			type: 'boolean',
			default: true,
			description: 'Whether it has to be on or off',
			displayOptions: { show: { field: fieldsOf('flag') }, hide: withValue },
		},
		{
			displayName: 'Value',
			name: 'channel',
			type: 'options',
			options: [
				{ name: 'Allowed', value: 'inactive', description: 'Do Not Disturb is off' },
				{ name: 'Blocked', value: 'active', description: 'Do Not Disturb is on' },
				{
					name: 'Blocked for Good',
					value: 'permanent',
					description: 'By the carrier, as after STOP',
				},
			],
			default: 'active',
			displayOptions: { show: { field: fieldsOf('channel') }, hide: withValue },
		},
	];
}

const condition: INodeProperties = {
	displayName: 'Conditions',
	name: 'conditions',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Condition',
	default: {},
	options: [
		{
			displayName: 'Condition',
			name: 'condition',
			values: [
				fieldMenu,
				...propertiesOf({
					fieldId: withProperty(
						locator({ displayName: 'Custom Field' }, 'searchCustomFields'),
						ofCustomField,
					),
				}),
				{
					displayName: 'Line',
					name: 'line',
					type: 'string',
					default: '',
					description: 'Only for a field of several lines of text: the name of the line',
					...ofCustomField,
				},
				...operatorMenus(),
				...propertiesOf({ operator: withProperty(customFieldOperator, ofCustomField) }),
				...valueFields(),
			],
		},
	],
};

const conditionGroups: Field<IDataObject> = {
	property: {
		displayName: 'Groups',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Group',
		default: {},
		options: [
			{
				displayName: 'Group',
				name: 'group',
				values: [
					{
						displayName: 'Match',
						name: 'match',
						type: 'options',
						options: MATCHES,
						default: 'AND',
						description: 'How many of the conditions in this group a contact must fulfil',
					},
					condition,
				],
			},
		],
	},
	read: asRecord,
};

const combineGroups = choice(
	{ displayName: 'Combine Groups', description: 'Only matters with more than one group' },
	[
		{ name: 'All Groups Must Match', value: 'AND' },
		{ name: 'Any Group Must Match', value: 'OR' },
	],
	'AND',
);

export const conditionGroupFields = { conditionGroups, combineGroups };
