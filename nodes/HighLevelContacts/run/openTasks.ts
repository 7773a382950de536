import { idOf } from '../transport/answer';
import { openInOrder } from '../model/taskOrder';
import type { Api } from '../transport/api';
import { tasks } from '../transport/endpoints/tasks';

/**
 * The open tasks of contacts as an execution has first seen them. When one text says DONE 1 and the next one
 * DONE 2, both mean the list that was sent before, not one that has moved up.
 */
export class OpenTasks {
	private readonly answers = new Map<string, Promise<string[]>>();

	/** The IDs, in the order of their numbers; one request for each contact. */
	async idsOf(api: Api, contactId: string): Promise<string[]> {
		const known = this.answers.get(contactId);
		if (known) return await known;
		const answer = fetchIds(api, contactId);
		this.answers.set(contactId, answer);
		// Another item may have more time, or more tries.
		answer.catch(() => this.answers.delete(contactId));
		return await answer;
	}
}

async function fetchIds(api: Api, contactId: string): Promise<string[]> {
	const answer = await api.call(tasks.list, { contactId });
	return openInOrder(answer.tasks).map(idOf);
}
