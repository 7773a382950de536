import { taskOutput } from '../../model/entityOutput';
import { emptied } from '../../model/given';
import { taskBody } from '../../model/taskBody';
import { contactLocator, fieldsToClear, updateFields } from '../fields';
import { nothingToUpdate } from '../nothingToUpdate';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { chosenTask } from './chosenTask';
import { assignedToField, bodyField, dueDateField, taskLocator, titleField } from './taskFields';
import { updateTask } from './updateTask';

const CLEARABLE = [
	{ name: 'Assigned To', value: 'assignedTo' },
	{ name: 'Description', value: 'body' },
];

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Change the title, due date or other fields of a task. Fields that are not filled in stay as they are.',
		action: 'Update a task',
	},
	fields: [
		contactLocator(),
		taskLocator(),
		updateFields(
			assignedToField,
			{
				displayName: 'Completed',
				name: 'completed',
				type: 'boolean',
				default: true,
				description: 'Whether the task is done; off opens it again',
			},
			bodyField,
			dueDateField,
			fieldsToClear(...CLEARABLE),
			titleField,
		),
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const taskId = await chosenTask(item, contactId);
		const fields = item.collection('updateFields');
		const body = {
			...emptied(fields.fieldsToClear, CLEARABLE),
			...taskBody(fields, { zone: item.timezone }),
		};
		if (Object.keys(body).length === 0) throw nothingToUpdate();
		return taskOutput(await updateTask(item.api, contactId, taskId, body), contactId);
	},
};
