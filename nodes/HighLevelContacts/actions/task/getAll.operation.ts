import { taskOutput } from '../../model/entityOutput';
import { taskFilter } from '../../model/taskFilters';
import { contactLocator, listLength, userLocator } from '../fields';
import type { Operation } from '../operation';
import { tasksOf } from './tasksOf';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'List the tasks of one contact, for example those that are still open',
		action: 'Get many tasks',
	},
	fields: [
		contactLocator(),
		...listLength(),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				userLocator('Assigned To', 'assignedTo', 'Only tasks of this user'),
				{
					displayName: 'Completed',
					name: 'completed',
					type: 'options',
					options: [
						{ name: 'Any', value: 'any', description: 'Open and completed tasks' },
						{ name: 'No', value: 'no', description: 'Only open tasks' },
						{ name: 'Yes', value: 'yes', description: 'Only completed tasks' },
					],
					default: 'no',
				},
				{ displayName: 'Due After', name: 'dueDateAfter', type: 'dateTime', default: '' },
				{ displayName: 'Due Before', name: 'dueDateBefore', type: 'dateTime', default: '' },
				{
					displayName: 'Search Text',
					name: 'query',
					type: 'string',
					default: '',
					placeholder: 'e.g. call',
					description: 'Only tasks with this text in their title or description',
				},
			],
		},
	],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const isWanted = taskFilter(item.collection('filters'), item.timezone);
		return (await tasksOf(item.api, contactId))
			.filter(isWanted)
			.slice(0, limit)
			.map((task) => taskOutput(task, contactId));
	},
};
