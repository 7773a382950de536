import { asRecord, isRecord } from '../../../shared/answered';
import type { Task } from '../../model/wire';
import { readSuccess, readRecords, readRecord, UnexpectedAnswer } from '../answer';
import { endpoint } from '../endpoint';

const readTask: (answer: unknown) => { task: Task } = readRecord('task');
const readTasks: (answer: unknown) => { tasks: Task[] } = readRecords('tasks');

/** It is asked for by its ID, so that an answer without one is as good. */
function readTaskOrNone(answer: unknown): { task: Task | null } {
	const { task } = asRecord(answer);
	if (task === null || isRecord(task)) return { task };
	throw new UnexpectedAnswer('task');
}

export const tasks = {
	list: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}/tasks',
		scope: 'contacts.readonly',
		read: readTasks,
	}),
	create: endpoint({
		method: 'POST',
		path: '/contacts/{contactId}/tasks',
		scope: 'contacts.write',
		read: readTask,
	}),
	get: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}/tasks/{taskId}',
		scope: 'contacts.readonly',
		read: readTask,
	}),
	/** The task may be gone. */
	find: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}/tasks/{taskId}',
		scope: 'contacts.readonly',
		read: readTaskOrNone,
	}),
	update: endpoint({
		method: 'PUT',
		path: '/contacts/{contactId}/tasks/{taskId}',
		scope: 'contacts.write',
		read: readTask,
	}),
	setCompleted: endpoint({
		method: 'PUT',
		path: '/contacts/{contactId}/tasks/{taskId}/completed',
		scope: 'contacts.write',
		read: readTask,
	}),
	delete: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/tasks/{taskId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	/** HighLevel sends those of the whole account a page at a time. */
	search: endpoint({
		method: 'POST',
		path: '/locations/{locationId}/tasks/search',
		effect: 'read',
		scope: 'locations/tasks.readonly',
		read: readTasks,
	}),
};
