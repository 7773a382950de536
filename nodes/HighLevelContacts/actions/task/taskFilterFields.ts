import type { INodeProperties } from 'n8n-workflow';
import { userLocator } from '../fields';

/** Filters of the lists of tasks, sorted by label. */

export const ownerFilter = userLocator('Assigned To', 'assignedTo', 'Only tasks of this user');

export const completedFilter: INodeProperties = {
	displayName: 'Completed',
	name: 'completed',
	type: 'options',
	options: [
		{ name: 'Any', value: 'any', description: 'Open and completed tasks' },
		{ name: 'No', value: 'no', description: 'Only open tasks' },
		{ name: 'Yes', value: 'yes', description: 'Only completed tasks' },
	],
	default: 'no',
};

export const dueFilters: INodeProperties[] = [
	{ displayName: 'Due After', name: 'dueDateAfter', type: 'dateTime', default: '' },
	{ displayName: 'Due Before', name: 'dueDateBefore', type: 'dateTime', default: '' },
];

export const textFilter: INodeProperties = {
	displayName: 'Search Text',
	name: 'query',
	type: 'string',
	default: '',
	placeholder: 'e.g. call',
	description: 'Only tasks with this text in their title or description',
};
