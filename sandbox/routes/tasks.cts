import { CONTACTS_VERSION, DONE, endpoint, type Endpoint } from '../http/endpoint.cts';
import { bool, required, shape, text } from '../http/shape.cts';
import { createTask, getTask, removeTask, taskView, updateTask } from '../model/tasks.cts';

const version = CONTACTS_VERSION;
const READ = 'contacts.readonly';
const WRITE = 'contacts.write';
const LIST = '/contacts/:contactId/tasks';
const ONE = '/contacts/:contactId/tasks/:taskId';

/** docs/highlevel-api.md, Notes and tasks */
export const taskEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: LIST,
		version,
		scope: READ,
		handle: ({ world, contact }) => {
			return { tasks: (world.store.tasksOf.get(contact.id) ?? []).map(taskView) };
		},
	}),
	endpoint({
		method: 'POST',
		path: LIST,
		version,
		scope: WRITE,
		status: 201,
		body: shape({
			title: required(text),
			dueDate: required(text),
			completed: required(bool),
			body: text,
			assignedTo: text,
		}),
		handle: ({ world, contact, body }) => {
			return { task: taskView(createTask(world, contact, body)) };
		},
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, contact, params }) => {
			return { task: taskView(getTask(world, contact, params.taskId ?? '')) };
		},
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body: shape({ title: text, dueDate: text, completed: bool, body: text, assignedTo: text }),
		handle: ({ world, contact, params, body }) => {
			return {
				task: taskView(updateTask(world, getTask(world, contact, params.taskId ?? ''), body)),
			};
		},
	}),
	endpoint({
		method: 'PUT',
		path: `${ONE}/completed`,
		version,
		scope: WRITE,
		body: shape({ completed: required(bool) }),
		handle: ({ world, contact, params, body }) => {
			return {
				task: taskView(updateTask(world, getTask(world, contact, params.taskId ?? ''), body)),
			};
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, contact, params }) => {
			removeTask(world, getTask(world, contact, params.taskId ?? ''));
			return DONE;
		},
	}),
];
