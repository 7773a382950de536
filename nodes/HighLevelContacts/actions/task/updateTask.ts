import type { IDataObject } from 'n8n-workflow';
import { readUtcTime } from '../../../shared/values/instant';
import { requireValue } from '../../model/values/requireValue';
import type { Task } from '../../model/wire';
import type { Api } from '../../transport/api';
import { tasks } from '../../transport/endpoints/tasks';
import type { ReplyFacts } from '../../transport/replyErrors';
import { DryRun, ifSent } from '../../transport/dryRun';

/** An update has been seen to demand these although the documentation calls them optional. */
const DEMANDED = ['title', 'dueDate'] as const;

/**
 * Where HighLevel insists on title and due date, those that the task has are sent along; it is not certain that it
 * does (docs/highlevel-api.md, Notes and tasks), so they are not fetched before it says so.
 */
export async function updateTask(
	api: Api,
	contactId: string,
	taskId: string,
	body: IDataObject,
): Promise<Task | DryRun> {
	const target = { contactId, taskId };
	const first = await api.call(tasks.update, target, {
		body,
		accept: (facts) => (demandsMore(facts, body) ? { task: undefined } : undefined),
	});
	if (first instanceof DryRun) return first;
	if (first.task) return first.task;
	const { title, dueDate } = (await api.call(tasks.get, target)).task;
	const due = requireValue(readUtcTime(dueDate, 'Due Date', { zone: 'utc' }), 'Due Date');
	const complete = { title, dueDate: due, ...body };
	const sending = api.call(tasks.update, target, { body: complete });
	return await ifSent(sending, ({ task }) => task);
}

function demandsMore({ status, text }: ReplyFacts, body: IDataObject): boolean {
	return status === 422 && DEMANDED.some((name) => !(name in body) && text.includes(name));
}
