import { updateFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { cleared, fieldsToClear } from '../../fields/toClear';
import { touchesContact } from '../../fields/touches';
import { taskOutput } from '../../model/entityOutput';
import { omitEmpty } from '../../model/values/omitEmpty';
import { nothingToUpdate } from '../nothingToUpdate';
import { idOfTask } from './idOfTask';
import { becomesDone, dueDate, taskDetails, taskLocator, title } from './taskFields';
import { updateTask } from './updateTask';
import { ifSent } from '../../transport/dryRun';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Change the title, due date or other fields of a task. Fields that are not filled in stay as they are.',
		action: 'Update a task',
	},
	fields: {
		contactId: contactLocator(),
		taskId: taskLocator,
		updateFields: updateFields({
			...taskDetails,
			completed: becomesDone,
			dueDate,
			fieldsToClear: fieldsToClear(
				{ name: 'Assigned To', value: 'assignedTo' },
				{ name: 'Description', value: 'body' },
			),
			title,
		}),
	},
	touches: touchesContact,
	async run({ contactId, taskId, updateFields: { fieldsToClear: names, ...changes } }, item) {
		const body = { ...cleared(names), ...omitEmpty(changes) };
		if (Object.keys(body).length === 0) throw nothingToUpdate();
		const id = await idOfTask(item, contactId, taskId);
		return await ifSent(updateTask(item.api, contactId, id, body), (task) =>
			taskOutput(task, contactId),
		);
	},
});
