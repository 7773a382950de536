import { invalid, notFound } from '../http/errors.cts';
import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import { addChild, removeChild } from './children.cts';
import type { Contact, Task } from './types.cts';

export interface TaskInput {
	title?: string;
	body?: string;
	assignedTo?: string;
	dueDate?: string;
	completed?: boolean;
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

export function getTask(world: World, contact: Contact, id: string): Task {
	const task = world.store.tasks.get(id);
	if (task?.contactId !== contact.id) {
		throw notFound(world.settings.unknownIdStatus, 'Task', id);
	}
	return task;
}

export function createTask(
	world: World,
	contact: Contact,
	input: TaskInput & { title: string; dueDate: string; completed: boolean },
): Task {
	const task: Task = {
		id: newId(),
		contactId: contact.id,
		locationId: contact.locationId,
		title: input.title,
		body: input.body,
		assignedTo: input.assignedTo,
		dueDate: readDueDate(world, input.dueDate),
		completed: input.completed,
		dateAdded: world.now(),
	};
	world.store.tasks.set(task.id, task);
	addChild(world.store.tasksOf, contact.id, task);
	return task;
}

export function updateTask(world: World, task: Task, input: TaskInput): Task {
	const { dueDate, ...rest } = input;
	const due = dueDate === undefined ? task.dueDate : readDueDate(world, dueDate);
	const sent = Object.fromEntries(
		Object.entries<unknown>({ ...rest }).filter(([, value]) => value !== undefined),
	);
	return Object.assign(task, sent, { dueDate: due });
}

export function removeTask(world: World, task: Task): void {
	world.store.tasks.delete(task.id);
	removeChild(world.store.tasksOf, task.contactId, task);
}

function readDueDate(world: World, value: string): number {
	const match = DATE_TIME.exec(value);
	const time = match ? Date.parse(value) : Number.NaN;
	if (Number.isNaN(time) || (world.settings.tasks.refuseMilliseconds && match?.[2])) {
		throw invalid('dueDate must be a valid ISO 8601 date string');
	}
	return time;
}

/** docs/highlevel-api.md, Notes and tasks */
export function taskView(task: Task): Record<string, unknown> {
	return {
		id: task.id,
		title: task.title,
		...(task.body !== undefined && { body: task.body }),
		...(task.assignedTo && { assignedTo: task.assignedTo }),
		dueDate: new Date(task.dueDate).toISOString(),
		completed: task.completed,
		contactId: task.contactId,
	};
}
