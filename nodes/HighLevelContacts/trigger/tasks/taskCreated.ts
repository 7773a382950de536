import { asText } from '../../../shared/answered';
import type { ChildEvent } from '../childEvent';
import { KnownKeys, MOST_KEYS } from '../memory/knownKeys';
import { readOpenTasks, type TaskRow } from './openTasks';
import { sampleTask, taskPlan } from './taskPlan';

/** A task that is reopened is not new, so those that were open are remembered as long as there is room. */
export const taskCreated: ChildEvent = {
	about: 'task',
	option: {
		name: 'Task Created',
		value: 'taskCreated',
		description:
			'A task was added, and is still open. Each poll costs one request per 100 open tasks.',
	},
	plan: (parameters) =>
		taskPlan(parameters, (tools, conditions, saved) => {
			const known = new KnownKeys(asText(saved?.known));
			const detected = ({ id, contactId, json }: TaskRow) => ({
				contactId,
				json,
				remember: () => known.add(id),
			});
			let present: TaskRow[] = [];
			return {
				async find() {
					({ rows: present } = await readOpenTasks(tools, conditions, MOST_KEYS));
					return present.filter(({ id }) => !known.has(id)).map(detected);
				},
				async sample() {
					const task = await sampleTask(tools, conditions, false);
					return task && detected(task);
				},
				pack() {
					known.keepAll(present.map(({ id }) => id));
					return { known: known.pack() };
				},
			};
		}),
};
