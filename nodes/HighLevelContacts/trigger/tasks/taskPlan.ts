import type { IDataObject } from 'n8n-workflow';
import { contactFilters } from '../../model/search/contactFilters';
import { taskSearch } from '../../model/task/taskSearch';
import type { Watch, WatchPlan, WatchTools } from '../childEvent';
import type { TriggerParameters } from '../triggerParameters';
import { taskRow, type TaskRow } from './openTasks';
import { accountTasks } from '../../queries/accountTasks';
import { takeFirst } from '../../transport/paginate';

export function taskPlan(
	{ filters }: TriggerParameters,
	open: (tools: WatchTools, conditions: IDataObject, saved?: IDataObject) => Watch,
	more: unknown = null,
): WatchPlan {
	const { assignedTo, query, tags } = filters;
	const { conditions } = taskSearch({ assignedTo, query });
	return {
		scope: [conditions, more],
		contactFilters: contactFilters({ tags }),
		open: (tools, saved) => open(tools, conditions, saved),
	};
}

/** Prefers a task of the kind that is asked for. */
export async function sampleTask(
	{ api }: WatchTools,
	conditions: IDataObject,
	completed: boolean,
): Promise<TaskRow | undefined> {
	for (const wanted of [{ completed }, {}]) {
		const [found] = await takeFirst(accountTasks(api, { ...conditions, ...wanted }, 1), 1);
		if (found) return taskRow(found.task);
	}
	return undefined;
}
