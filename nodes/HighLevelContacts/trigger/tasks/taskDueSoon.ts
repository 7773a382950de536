import type { ChildEvent } from '../childEvent';
import { DAY, readLeadTime } from '../leadTime';
import { MOST_KEYS } from '../memory/knownKeys';
import { remind } from '../reminders';
import { readOpenTasks } from './openTasks';
import { taskPlan } from './taskPlan';

/** What came due while n8n was off for some days must not be passed over. */
const LATE_MS = 7 * DAY;

export const taskDueSoon: ChildEvent = {
	about: 'task',
	option: {
		name: 'Task Due Soon',
		value: 'taskDueSoon',
		description:
			'An open task is due within the time that you choose. Each poll costs one request per 100 open tasks.',
	},
	plan(parameters) {
		const leadMs = readLeadTime(parameters);
		return taskPlan(
			parameters,
			(tools, conditions, saved) => {
				const read = async () => {
					const { rows, now } = await readOpenTasks(tools, conditions, MOST_KEYS);
					return { rows: rows.map((row) => ({ ...row, at: row.due })), now };
				};
				return remind({ leadMs, lateMs: LATE_MS, read }, saved);
			},
			leadMs,
		);
	},
};
