import { numbered, numberedOutput, taskText } from '../../model/taskList';
import { taskFilter } from '../../model/taskFilters';
import { tasks } from '../../transport/endpoints/tasks';
import { contactLocator, filters, listLength } from '../fields';
import type { Operation } from '../operation';
import { completedFilter, dueFilters, ownerFilter, textFilter } from './taskFilterFields';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the tasks of one contact, the earliest due first, for example those that are still open. Open tasks have a number, by which other operations find them.',
		action: 'Get many tasks',
	},
	fields: [
		contactLocator(),
		...listLength(),
		filters(ownerFilter, completedFilter, ...dueFilters, textFilter),
	],
	options: [
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{
					name: 'Numbered Text',
					value: 'text',
					description:
						'One item for each contact, with a text to send: a line with number, title and due date for each task. "count" says how many tasks there are, also beyond the limit.',
				},
				{ name: 'Tasks', value: 'tasks', description: 'One item for each task' },
			],
			default: 'tasks',
			description: 'What to return',
		},
	],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const isWanted = taskFilter(item.collection('filters'), { zone: item.timezone });
		const answer = await item.api.call(tasks.list, { contactId });
		const found = numbered(answer.tasks).filter(({ task }) => isWanted(task));
		const shown = found.slice(0, limit);
		if (item.collection('options').output !== 'text') {
			return shown.map((one) => numberedOutput(one, contactId));
		}
		return { contactId, count: found.length, text: taskText(shown, item.timezone) };
	},
};
