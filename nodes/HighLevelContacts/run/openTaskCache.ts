import { idOf } from '../transport/answer';
import { openInOrder } from '../model/task/taskOrder';
import type { Api } from '../transport/api';
import { tasks } from '../transport/endpoints/tasks';
import { PromiseCache } from './promiseCache';

/**
 * The open tasks of contacts as an execution has first seen them. When one text says DONE 1 and the next one
 * DONE 2, both mean the list that was sent before, not one that has moved up.
 */
export class OpenTaskCache {
	private readonly answers = new PromiseCache<string[]>();

	/** The IDs, in the order of their numbers; one request for each contact. */
	async idsOf(api: Api, contactId: string): Promise<string[]> {
		return await this.answers.get(contactId, async () => await fetchIds(api, contactId));
	}
}

async function fetchIds(api: Api, contactId: string): Promise<string[]> {
	const answer = await api.call(tasks.list, { contactId });
	return openInOrder(answer.tasks).map(idOf);
}
