import type { INodeProperties } from 'n8n-workflow';
import { childLocator, userLocator } from '../fields';

export const taskLocator = (): INodeProperties => childLocator('Task', 'taskId', 'searchTasks');

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
