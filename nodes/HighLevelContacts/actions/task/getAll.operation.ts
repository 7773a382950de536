import { choice } from '../../fields/choice';
import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength } from '../../fields/lists';
import { contactLocator } from '../../fields/locators';
import { taskFilter } from '../../model/task/taskFilters';
import { numbered, numberedOutput, taskText } from '../../model/task/taskList';
import { tasks } from '../../transport/endpoints/tasks';
import { taskFilters } from './taskFilterFields';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the tasks of one contact, the earliest due first, for example those that are still open. Open tasks have a number, by which other operations find them.',
		action: 'Get many tasks',
	},
	fields: { contactId: contactLocator(), ...listLength(), filters: filters(taskFilters) },
	options: {
		output: choice(
			{ displayName: 'Output', description: 'What to return' },
			[
				{
					name: 'Numbered Text',
					value: 'text',
					description:
						'One item for each contact, with a text to send: a line with number, title and due date for each task. "count" says how many tasks there are, also beyond the limit.',
				},
				{ name: 'Tasks', value: 'tasks', description: 'One item for each task' },
			],
			'tasks',
		),
	},
	async run({ contactId, filters: wanted, options, ...length }, { api, timezone }) {
		const isWanted = taskFilter(wanted);
		const answer = await api.call(tasks.list, { contactId });
		const found = numbered(answer.tasks).filter(({ task }) => isWanted(task));
		const shown = found.slice(0, limitOf(length));
		if (options.output !== 'text') return shown.map((one) => numberedOutput(one, contactId));
		return { contactId, count: found.length, text: taskText(shown, timezone) };
	},
});
