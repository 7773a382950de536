import { BoundedMap } from '../../shared/boundedMap';

/** A text of a contact. */
export interface ContactText {
	locationId: string;
	contactId: string;
	text: string;
}

/** HighLevel hands a text over within seconds. */
const WINDOW_MS = 60_000;

/** When copies of texts were put into HighLevel, for all accounts together. */
const copies = new BoundedMap<string, number>(20_000);

/**
 * Notes that a copy of a text that has gone out is about to be put into HighLevel, so that the trigger for texts to send
 * in this process does not send it a second time. It may come before HighLevel has answered.
 */
export function noteOwnText(text: ContactText, now: number): void {
	if (text.text.trim()) copies.set(keyOf(text), now);
}

/**
 * Whether this text is a copy that was put in just now. Each copy accounts for one text: a workflow that sends the same
 * words a moment later means another one. Files without words are never taken for a copy.
 */
export function takeOwnText(text: ContactText, now: number): boolean {
	const key = keyOf(text);
	const notedAt = copies.get(key) ?? -Infinity;
	copies.delete(key);
	return notedAt > now - WINDOW_MS;
}

function keyOf({ locationId, contactId, text }: ContactText): string {
	return JSON.stringify([locationId, contactId, text.trim()]);
}
