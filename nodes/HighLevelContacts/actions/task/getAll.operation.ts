import { taskOutput } from '../../model/entityOutput';
import { taskFilter } from '../../model/taskFilters';
import { contactLocator, filters, listLength } from '../fields';
import type { Operation } from '../operation';
import { completedFilter, dueFilters, ownerFilter, textFilter } from './taskFilterFields';
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
		filters(ownerFilter, completedFilter, ...dueFilters, textFilter),
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
