import { asFlag } from '../../../shared/answered';
import { plainText } from '../note/plainText';
import type { Task } from '../wire';

/** How the body of a task begins that a contact has asked for by a text; all others are those of the staff. */
const TEXTED = 'Texted by ';

/** How the title of a task begins by which a person finds out whether a contact wants no texts. */
const ASKS = 'Wants no texts?';

/** Ends the body of a task that is for the staff alone, so that its title never goes out. */
const INTERNAL = '[internal]';

/** The last line by which the work for a text is found again, when the text comes in once more. */
export function idLine(altId: string): string {
	return `ID: ${altId}`;
}

/** Whether a note or a task was made for a text. */
export function isMadeFor(body: unknown, altId: string, what = ''): boolean {
	return `${plainText(body)} `.includes(`${what}${idLine(altId)} `);
}

export function textedBody(from: string, text: string, altId: string): string {
	return `${TEXTED}${from}: ${text}\n${idLine(altId)}`;
}

export function internalBody(text: string, altId: string): string {
	return `${text}\n${INTERNAL}\n${idLine(altId)}`;
}

export function askingTitle(from: string, text: string): string {
	return `${ASKS} ${from} wrote: ${text}`;
}

/** Whether the contact has asked for the task, so that it is told of it and can complete it. */
export function isOwnTask({ body }: Task): boolean {
	return plainText(body).startsWith(TEXTED);
}

/** The open task by which a person finds out whether the contact wants no texts. */
export function askingTask(tasks: Task[]): Task | undefined {
	return tasks.find(
		({ completed, title }) => !asFlag(completed) && plainText(title).startsWith(ASKS),
	);
}

/** A task for the staff alone whose title a text holds. */
export function internalTaskIn(text: string, tasks: Task[]): Task | undefined {
	return tasks.find(
		({ body, title }) =>
			plainText(body).includes(INTERNAL) &&
			plainText(title) !== '' &&
			text.includes(plainText(title)),
	);
}
