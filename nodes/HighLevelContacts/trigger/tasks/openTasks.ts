import { asFlag, asText, asTime, idIn } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { accountTasks } from '../../queries/accountTasks';
import { taskOutput } from '../../model/entityOutput';
import type { Task } from '../../model/wire';
import { InvalidInput } from '../../../shared/invalidInput';
import type { WatchTools } from '../childEvent';

export interface TaskRow {
	id: string;
	contactId: string | null;
	/** In epoch milliseconds; NaN when there is none. */
	due: number;
	json: IDataObject;
}

export interface OpenTasks {
	rows: TaskRow[];
	now: number;
}

/**
 * HighLevel tells neither when a task was added nor when it was changed, and sorts in no documented order, so that
 * nothing less than all open tasks shows what is new (docs/highlevel-api.md, Notes and tasks).
 *
 * @param most how many can be remembered
 * @throws InvalidInput when there are too many for that, or for one poll
 */
export async function readOpenTasks(
	{ api, clock, giveUpAt }: WatchTools,
	conditions: IDataObject,
	most: number,
): Promise<OpenTasks> {
	const rows: TaskRow[] = [];
	let now = clock.now();
	const beforeMore = () => {
		if (clock.now() >= giveUpAt) throw tooMany(rows.length);
	};
	const open = { ...conditions, completed: false };
	for await (const found of accountTasks(api, open, Infinity, beforeMore)) {
		now = found.now ?? now;
		if (rows.length >= most) throw tooMany(rows.length);
		const isOpen = !asFlag(found.task.completed) && !asFlag(found.task.deleted);
		// One without an ID cannot be told from another, nor be told once.
		if (isOpen && idIn(found.task) !== undefined) rows.push(taskRow(found.task));
	}
	return { rows, now };
}

export function taskRow(task: Task): TaskRow {
	const { contactId, ...json } = taskOutput(task, '');
	return {
		id: idIn(task) ?? '',
		contactId: asText(contactId) || null,
		due: asTime(task.dueDate),
		json,
	};
}

function tooMany(count: number): InvalidInput {
	return new InvalidInput(
		`There are more than ${count} open tasks, which is more than one poll can read`,
		"Nothing was lost. Choose a user in the filter 'Assigned To', poll less often, or complete old tasks in HighLevel.",
	);
}
