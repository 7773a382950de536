import { asFlag, asText, asTime } from '../model/answered';
import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Task } from '../model/wire';
import { tasks } from '../transport/endpoints/tasks';
import { chosenContact } from './chosenContact';
import { listEntries, filterSorted } from './listEntries';
import { openApi } from './openApi';

/** The tasks of the chosen contact: title with due date. */
export async function searchTasks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	const contactId = await chosenContact(this, api);
	const answer = await api.call(tasks.list, { contactId });
	const zone = this.getTimezone();
	const entries = listEntries(answer.tasks, (task, id) => label(task, id, zone));
	return { results: filterSorted(entries, filter) };
}

function label({ title, dueDate, completed }: Task, id: string, zone: string): string {
	const name = asText(title) || id;
	const due = DateTime.fromMillis(asTime(dueDate), { zone });
	const facts = [due.isValid ? `due ${due.toISODate()}` : '', asFlag(completed) ? 'completed' : ''];
	const shown = facts.filter(Boolean).join(', ');
	return shown ? `${name} (${shown})` : name;
}
