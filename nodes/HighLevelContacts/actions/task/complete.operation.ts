import { taskOutput } from '../../model/entityOutput';
import type { Task } from '../../model/wire';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { taskLocator } from './taskFields';

export const complete: Operation = {
	option: {
		name: 'Complete',
		value: 'complete',
		description: 'Mark a task as done. A task that is done already stays so.',
		action: 'Complete a task',
	},
	fields: [contactLocator(), taskLocator()],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const taskId = item.id('taskId', 'Task');
		const { task } = await item.api.send<{ task: Task }>({
			method: 'PUT',
			path: path`/contacts/${contactId}/tasks/${taskId}/completed`,
			body: { completed: true },
		});
		return taskOutput(task, contactId);
	},
};
