import { asText, asTime } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { taskOutput } from '../entityOutput';
import { plainText } from '../note/plainText';
import { inOrder, openInOrder } from './taskOrder';
import type { Task } from '../wire';

/** A task with its number among the open tasks of the contact; null for one that is completed. */
export interface NumberedTask {
	task: Task;
	number: number | null;
}

/** All tasks of a contact in their order, each with the number by which people name it. */
export function numbered(tasks: readonly Task[]): NumberedTask[] {
	const numbers = new Map(openInOrder(tasks).map(({ id }, place) => [id, place + 1]));
	return inOrder(tasks).map((task) => ({ task, number: numbers.get(task.id) ?? null }));
}

/** One item for each task. */
export function numberedOutput({ task, number }: NumberedTask, contactId: string): IDataObject {
	return { ...taskOutput(task, contactId), number };
}

/**
 * The tasks as one text that can be sent as an SMS, with a line for each: "1. Call back (2026-03-05)". The date
 * has the form in which a text names it, and only signs that do not make a message longer.
 *
 * @param zone IANA name of the zone in which the dates are meant
 */
export function taskText(tasks: readonly NumberedTask[], zone: string): string {
	return tasks
		.map(({ task: { id, title, dueDate }, number }) => {
			const due = DateTime.fromMillis(asTime(dueDate), { zone });
			const lead = number === null ? '- ' : `${number}. `;
			const facts = [due.isValid && due.toISODate(), number === null && 'done'].filter(Boolean);
			const shown = facts.length > 0 ? ` (${facts.join(', ')})` : '';
			return `${lead}${plainText(title) || (asText(id) ?? '')}${shown}`;
		})
		.join('\n');
}
