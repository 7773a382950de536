import type { IDataObject } from 'n8n-workflow';
import type { Task } from '../model/wire';
import type { Api } from '../transport/api';
import { tasks } from '../transport/endpoints/tasks';
import { paginate } from '../transport/paginate';
import { eachOnce } from './eachOnce';

/** HighLevel documents no maximum; this many are known to work (docs/highlevel-api.md, Notes and tasks). */
const PAGE = 100;
/** HighLevel sends pages of this length unless another one is asked for, so no maximum is below it. */
const USUAL_PAGE = 25;

export interface FoundTask {
	task: Task;
	/** In epoch milliseconds; nothing when the reply does not tell. */
	now?: number;
}

/**
 * Reads the tasks of the whole account, each once. HighLevel does not document how long a page may be, so the end is
 * a page shorter than one of which it is known to send more. It documents no order either, so a task may come up
 * twice when another one is changed.
 *
 * @param limit how many are wanted at the most, when every task counts
 * @param beforeMore called before each page but the first; throws when there is no time for it
 */
export function accountTasks(
	api: Api,
	conditions: IDataObject,
	limit: number,
	beforeMore?: () => void,
): AsyncGenerator<FoundTask> {
	const isNew = eachOnce();
	let longest = USUAL_PAGE;
	return paginate<FoundTask, number>(async (skip = 0) => {
		if (skip > 0) beforeMore?.();
		let now: number | undefined;
		const asked = Math.min(PAGE, limit);
		const answer = await api.call(
			tasks.search,
			{},
			{
				body: { ...conditions, limit: asked, skip },
				onServerTime: (time) => {
					now = time;
				},
			},
		);
		const found = answer.tasks;
		const isLast = found.length < Math.min(asked, longest);
		longest = Math.max(longest, found.length);
		return {
			rows: found.filter(isNew).map((task) => ({ task, now })),
			next: isLast ? undefined : skip + found.length,
		};
	});
}
