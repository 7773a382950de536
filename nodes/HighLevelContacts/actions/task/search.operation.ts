import type { IDataObject } from 'n8n-workflow';
import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { flag } from '../../fields/flag';
import { limitOf, listLength } from '../../fields/lists';
import { contactFilter } from '../../fields/locators';
import { taskOutput } from '../../model/entityOutput';
import { taskSearch } from '../../model/task/taskSearch';
import { accountTasks } from '../../queries/accountTasks';
import { taskFilters } from './taskFilterFields';

export const search = defineOperation({
	option: {
		name: 'Search',
		value: 'search',
		description:
			'Find tasks of all contacts of the sub-account, for example those of a user that are overdue',
		action: 'Search tasks of the whole account',
	},
	fields: {
		...listLength(),
		filters: filters({
			...taskFilters,
			contactId: contactFilter('Only tasks of this contact'),
			overdue: flag(
				{
					displayName: 'Overdue',
					description: 'Whether to return only open tasks whose due date has passed',
				},
				true,
			),
		}),
	},
	async run({ filters: wanted, ...length }, { api }) {
		const limit = limitOf(length);
		const { conditions, isWanted } = taskSearch(wanted);
		const rows: IDataObject[] = [];
		const found = accountTasks(api, conditions, isWanted ? Infinity : limit);
		for await (const { task, now = Date.now() } of found) {
			if (isWanted && !isWanted(task, now)) continue;
			rows.push(taskOutput(task, ''));
			if (rows.length >= limit) break;
		}
		return rows;
	},
});
