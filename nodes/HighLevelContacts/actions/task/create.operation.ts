import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { required } from '../../fields/field';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { taskOutput } from '../../model/entityOutput';
import { omitEmpty } from '../../model/values/omitEmpty';
import { createTask } from './createTask';
import { dueDate, isDone, newTitle, taskDetails } from './taskFields';
import { ifSent } from '../../transport/dryRun';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		description: 'Add a task with a title and a due date to a contact',
		action: 'Create a task',
	},
	fields: {
		contactId: contactLocator(),
		title: required(newTitle),
		dueDate: required(dueDate),
		additionalFields: additionalFields({ ...taskDetails, completed: isDone }),
	},
	touches: touchesContact,
	async run({ contactId, title, dueDate: due, additionalFields: details }, item) {
		const body = {
			// HighLevel refuses a task that does not say so (docs/highlevel-api.md, Notes and tasks).
			completed: false,
			...omitEmpty(details),
			title,
			dueDate: due,
		};
		return await ifSent(createTask(item, contactId, body), (task) => taskOutput(task, contactId));
	},
});
