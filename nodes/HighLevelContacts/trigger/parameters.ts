import type { INodeProperties } from 'n8n-workflow';
import { requestOptions } from '../fields/requestOptions';
import { propertiesOf } from '../fields/field';
import { eventFields, outputFields } from './eventFields';
import { events } from './events';
import { filterFields } from './filterFields';
import { optionFields } from './optionFields';

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
	...outputFields,
	...propertiesOf(filterFields),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...optionFields, ...requestOptions].sort((a, b) =>
			a.displayName.localeCompare(b.displayName),
		),
	},
];
