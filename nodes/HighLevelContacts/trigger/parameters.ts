import type { INodeProperties } from 'n8n-workflow';
import { locator, simplify } from '../actions/fields';
import { requestOptions } from '../actions/requestOptions';
import { eventFields, guardOptions } from './eventFields';
import { events } from './events';

const filters: INodeProperties[] = [
	locator('Assigned To', 'assignedTo', 'searchUsers', {
		description: 'Only contacts that this user owns',
	}),
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
		description: 'Only contacts with exactly this source',
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

const options: INodeProperties[] = [
	{
		displayName: 'Contacts on First Run',
		name: 'firstRunContacts',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 0,
		description:
			'How many of the newest contacts to emit when the workflow is activated for the first time. With 0 only what happens from then on is emitted.',
		displayOptions: {
			show: { '/event': ['contactCreated', 'contactCreatedOrUpdated', 'contactUpdated'] },
		},
	},
	{
		displayName: 'Max Contacts per Poll',
		name: 'maxContacts',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10_000 },
		default: 1000,
		description:
			'When more contacts have changed, as after an import, the others follow with the next polls',
	},
	{
		displayName: 'Overlap',
		name: 'overlap',
		type: 'number',
		typeOptions: { minValue: 2, maxValue: 60 },
		default: 3,
		description:
			'Minutes that each poll reads again, because a change can take a while until it is found in HighLevel. Nothing is emitted twice because of it.',
	},
];

/** The trigger's fields below Authentication. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: events.map(({ option }) => option),
		default: 'contactCreated',
	},
	...eventFields,
	simplify(),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: filters,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...options, ...guardOptions, ...requestOptions].sort((a, b) =>
			a.displayName.localeCompare(b.displayName),
		),
	},
];
