import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { tasksOf } from '../actions/task/tasksOf';
import type { Task } from '../model/wire';
import { chosenContact } from './chosenContact';
import { matching } from './matching';
import { openApi } from './openApi';

/** The tasks of the chosen contact: title with due date. */
export async function searchTasks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const tasks = await tasksOf(await openApi(this), chosenContact(this));
	const zone = this.getTimezone();
	const entries = tasks.map((task) => ({ name: label(task, zone), value: task.id }));
	return { results: matching(entries, filter) };
}

function label({ id, title, dueDate, completed }: Task, zone: string): string {
	const due = DateTime.fromISO(dueDate ?? '', { zone });
	const facts = [due.isValid ? `due ${due.toISODate()}` : '', completed ? 'completed' : ''];
	const shown = facts.filter(Boolean).join(', ');
	return shown ? `${title || id} (${shown})` : title || id;
}
