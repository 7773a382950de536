import * as rules from 'class-validator';

import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { also, anyObject, bool, numeric, oneOf, shape, text, textList } from '../http/shape.cts';
import { taskView } from '../model/tasks.cts';
import type { Task } from '../model/types.cts';
import type { World } from '../world.cts';

const searchBody = shape({
	contactId: textList,
	completed: bool,
	assignedTo: textList,
	query: text,
	limit: also(numeric, rules.Min(1), rules.Max(1000)),
	skip: also(numeric, rules.Min(0)),
	businessId: text,
	sortKey: oneOf('dueDate'),
	sortDirection: also(numeric, rules.IsIn([1, -1])),
	count: bool,
	overdue: bool,
	unAssigned: bool,
	dueDate: anyObject,
});

type Search = NonNullable<(typeof searchBody)['values']>;

/** docs/highlevel-api.md, Notes and tasks */
export const taskSearchEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/locations/:locationId/tasks/search',
		version: CONTACTS_VERSION,
		scope: 'locations/tasks.readonly',
		write: false,
		body: searchBody,
		handle: ({ world, body, locationId }) => {
			const found = [...world.store.tasks.values()].filter(
				(task) => task.locationId === locationId && matches(world, task, body),
			);
			if (body.sortKey) {
				found.sort((a, b) => (a.dueDate - b.dueDate) * (body.sortDirection ?? 1));
			}
			const { skip = 0, limit = 25 } = body;
			return {
				tasks: found.slice(skip, skip + limit).map((task) => {
					const { id, ...rest } = taskView(task);
					return { _id: id, ...rest, locationId, deleted: false };
				}),
				...(body.count && { count: found.length }),
			};
		},
	}),
];

function matches(world: World, task: Task, search: Search): boolean {
	const contact = world.store.contacts.get(task.contactId);
	const text = `${task.title} ${task.body ?? ''}`.toLowerCase();
	return (
		contact !== undefined &&
		!contact.deleted &&
		(!search.contactId?.length || search.contactId.includes(task.contactId)) &&
		(search.completed === undefined || search.completed === task.completed) &&
		(!search.assignedTo?.length || search.assignedTo.includes(task.assignedTo ?? '')) &&
		(!search.unAssigned || !task.assignedTo) &&
		(!search.query || text.includes(search.query.toLowerCase())) &&
		(!search.businessId || contact.businessId === search.businessId) &&
		(!search.overdue || (!task.completed && task.dueDate < world.now())) &&
		withinDue(task.dueDate, search.dueDate)
	);
}

function withinDue(due: number, bounds: Record<string, unknown> = {}): boolean {
	const bound = (key: string) =>
		bounds[key] === undefined ? undefined : new Date(bounds[key] as string | number).getTime();
	const [gt, lte] = [bound('gt'), bound('lte')];
	return (gt === undefined || due > gt) && (lte === undefined || due <= lte);
}
