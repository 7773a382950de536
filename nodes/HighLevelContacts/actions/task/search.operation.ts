import type { IDataObject } from 'n8n-workflow';
import { taskOutput } from '../../model/entityOutput';
import { taskSearch } from '../../model/taskSearch';
import { contactLocator, filters, listLength } from '../fields';
import type { Operation } from '../operation';
import { accountTasks } from './accountTasks';
import { completedFilter, dueFilters, ownerFilter, textFilter } from './taskFilterFields';

export const search: Operation = {
	option: {
		name: 'Search',
		value: 'search',
		description:
			'Find tasks of all contacts of the sub-account, for example those of a user that are overdue',
		action: 'Search tasks of the whole account',
	},
	fields: [
		...listLength(),
		filters(
			ownerFilter,
			completedFilter,
			{ ...contactLocator(), required: false, description: 'Only tasks of this contact' },
			...dueFilters,
			{
				displayName: 'Overdue',
				name: 'overdue',
				type: 'boolean',
				default: true,
				description: 'Whether to return only open tasks whose due date has passed',
			},
			textFilter,
		),
	],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const { conditions, isWanted } = taskSearch(item.collection('filters'), {
			zone: item.timezone,
		});
		const wanted: IDataObject[] = [];
		const found = accountTasks(item.api, conditions, isWanted ? Infinity : limit);
		for await (const { task, now = Date.now() } of found) {
			if (isWanted && !isWanted(task, now)) continue;
			wanted.push(taskOutput(task, ''));
			if (wanted.length >= limit) break;
		}
		return wanted;
	},
};
