import type { IDataObject } from 'n8n-workflow';
import type { Task } from '../../model/wire';
import type { Api } from '../../transport/api';
import { paginate } from '../../transport/paginate';
import { path } from '../../transport/path';

/** HighLevel documents no maximum; this many are known to work (highlevel-api.md 5.3). */
const PAGE = 100;

/** A task, and when HighLevel said so. */
export interface FoundTask {
	task: Task;
	/** HighLevel's time in epoch milliseconds; nothing when its reply does not tell */
	now?: number;
}

/**
 * The tasks of the whole account, each once. The end is an empty page, because it is not documented how long
 * a page may be; the order is not, either, so that a task may come up twice when another one is changed.
 *
 * @param limit how many are wanted at the most, when every task counts
 */
export function searchTasks(
	api: Api,
	conditions: IDataObject,
	limit: number,
): AsyncGenerator<FoundTask> {
	const seen = new Set<string>();
	return paginate<FoundTask, number>(async (skip = 0) => {
		let now: number | undefined;
		const { tasks } = await api.send<{ tasks: Task[] }>({
			method: 'POST',
			path: path`/locations/${api.locationId}/tasks/search`,
			effect: 'read',
			body: { ...conditions, limit: Math.min(PAGE, limit), skip },
			onServerTime: (time) => {
				now = time;
			},
		});
		const fresh = tasks.filter((task) => {
			const id = String(task.id ?? task._id);
			return !seen.has(id) && seen.add(id);
		});
		return {
			rows: fresh.map((task) => ({ task, now })),
			next: tasks.length > 0 ? skip + tasks.length : undefined,
		};
	});
}
