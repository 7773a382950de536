import { BoundedMap } from '../transport/boundedMap';

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
	copies.set(keyOf(text), now);
}

/** Whether this text is a copy that was put in just now. */
export function isOwnText(text: ContactText, now: number): boolean {
	return (copies.get(keyOf(text)) ?? -Infinity) > now - WINDOW_MS;
}

function keyOf({ locationId, contactId, text }: ContactText): string {
	return JSON.stringify([locationId, contactId, text.trim()]);
}
