import { BoundedMap } from '../../../shared/boundedMap';
import type { TextToSend } from './delivery';

const WINDOW_MS = 10 * 60_000;
/** A bot may say the same thing to the same contact again, but hardly as often within the window. */
const MOST_ALIKE = 3;

/** When the same text came for the same contact and nobody had pressed Send. */
const seen = new BoundedMap<string, number[]>(20_000);

/**
 * Notes a text, and tells whether it goes round in a circle, as when a workflow sends a text to send with HighLevel,
 * which hands it over again.
 */
export function isLooping(text: TextToSend, now: number): boolean {
	if (text.userId !== null) return false;
	const { locationId, contactId, attachments } = text;
	const key = JSON.stringify([locationId, contactId, text.text, attachments]);
	const times = (seen.get(key) ?? []).filter((time) => time > now - WINDOW_MS);
	seen.set(key, [...times, now].slice(-MOST_ALIKE));
	return times.length >= MOST_ALIKE;
}
