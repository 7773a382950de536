import type { IDataObject } from 'n8n-workflow';
import { asFlag, asText } from '../../../shared/answered';
import { taskFilter } from '../../model/task/taskFilters';
import type { Task } from '../../model/wire';
import { tasks } from '../../transport/endpoints/tasks';
import { isNotFound } from '../../transport/replyErrors';
import { pMap } from '../../transport/pMap';
import type { ChildEvent, DetectedEvent, WatchTools } from '../childEvent';
import { MOST_KEYS } from '../memory/knownKeys';
import { OpenTaskMemory, type OpenTask } from './openTaskMemory';
import { readOpenTasks, taskRow } from './openTasks';
import { sampleTask, taskPlan } from './taskPlan';

/**
 * A task that is missing among the open ones was completed or deleted, which HighLevel is asked about. To read the
 * completed ones would cost more with every year of the account.
 */
export const taskCompleted: ChildEvent = {
	about: 'task',
	option: {
		name: 'Task Completed',
		value: 'taskCompleted',
		description:
			'A task was marked as done. Each poll costs one request per 100 open tasks, and one per completed task.',
	},
	plan(parameters) {
		const { assignedTo, query } = parameters.filters;
		const matches = taskFilter({ assignedTo, query });
		return taskPlan(parameters, (tools, conditions, saved) => {
			const memory = new OpenTaskMemory(asText(saved?.open));
			return {
				async find() {
					const { rows } = await readOpenTasks(tools, conditions, MOST_KEYS);
					const missing = memory.missingAmong(rows);
					for (const row of rows) memory.add(row);
					return await completedOf(tools, missing, memory, matches);
				},
				async sample() {
					const row = await sampleTask(tools, conditions, true);
					return row && { ...row, remember: () => undefined };
				},
				pack: (): IDataObject => ({ open: memory.pack() }),
			};
		});
	},
};

async function completedOf(
	tools: WatchTools,
	missing: OpenTask[],
	memory: OpenTaskMemory,
	matches: (task: Task) => boolean,
): Promise<DetectedEvent[]> {
	const { api, clock, giveUpAt, most } = tools;
	const found = new Map<OpenTask, DetectedEvent>();
	let begun = 0;
	await pMap(missing.slice(0, most), async (one) => {
		// The others stay remembered as open, and so are missing in the next poll as well.
		if (begun > 0 && clock.now() >= giveUpAt) return;
		begun += 1;
		const { task } = await api.call(
			tasks.find,
			{ contactId: one.contactId, taskId: one.id },
			{ accept: (facts) => (isNotFound(facts) ? { task: null } : undefined) },
		);
		if (task && asFlag(task.completed)) {
			const { contactId, json } = taskRow({ ...task, id: one.id, contactId: one.contactId });
			found.set(one, { contactId, json, remember: () => memory.delete(one) });
		} else if (!task || !matches(task)) {
			// It was deleted, or is no longer one that is looked for. One that still is was only missing on the page.
			memory.delete(one);
		}
	});
	return missing.flatMap((one) => found.get(one) ?? []);
}
