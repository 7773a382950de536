import { taskBody } from '../../model/taskBody';
import { taskOutput } from '../../model/entityOutput';
import { additionalFields, contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { createTask } from './createTask';
import { assignedToField, bodyField, dueDateField, titleField } from './taskFields';

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description: 'Add a task with a title and a due date to a contact',
		action: 'Create a task',
	},
	fields: [
		contactLocator(),
		{ ...titleField, required: true, description: 'What is to be done, in a few words' },
		{ ...dueDateField, required: true },
		additionalFields(
			assignedToField,
			{
				displayName: 'Completed',
				name: 'completed',
				type: 'boolean',
				default: false,
				description: 'Whether the task is done already',
			},
			bodyField,
		),
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const body = {
			// HighLevel refuses a task that does not say so (docs/highlevel-api.md, Notes and tasks).
			completed: false,
			...taskBody(item.collection('additionalFields'), { zone: item.timezone }),
			title: item.required('title', 'Title'),
			dueDate: item.instant('dueDate', 'Due Date'),
		};
		return taskOutput(await createTask(item, contactId, body), contactId);
	},
};
