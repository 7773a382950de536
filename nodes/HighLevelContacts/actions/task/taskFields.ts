import type { INodeProperties } from 'n8n-workflow';
import { childLocator, userLocator } from '../fields';

/** Any task of the contact, from the list or by its ID. */
export const anyTaskLocator = (): INodeProperties => childLocator('Task', 'taskId', 'searchTasks');

/** The same, or an open one by its number. */
export function taskLocator(): INodeProperties {
	const any = anyTaskLocator();
	return {
		...any,
		description:
			"The task, chosen from a list, by ID, or by its number among the contact's open tasks, as a reply such as DONE 2 names it",
		modes: [
			...(any.modes ?? []),
			{
				displayName: 'By Number',
				name: 'number',
				type: 'string',
				placeholder: 'e.g. 2',
				hint: "1 is the contact's open task that is due first, as Get Many lists them. An ID works here, too.",
			},
		],
	};
}

export const titleField: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Call back about the offer',
};

export const dueDateField: INodeProperties = {
	displayName: 'Due Date',
	name: 'dueDate',
	type: 'dateTime',
	default: '',
	description:
		'When the task is due. Without a time zone, that of the workflow is meant: 2026-03-05 or 2026-03-05T09:00:00.',
};

export const bodyField: INodeProperties = {
	displayName: 'Description',
	name: 'body',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	description: 'Details of what is to be done',
};

export const assignedToField: INodeProperties = userLocator(
	'Assigned To',
	'assignedTo',
	'The user who is to do it',
);
