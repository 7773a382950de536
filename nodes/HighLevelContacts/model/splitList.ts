/** Longer texts are no list that anybody has written, and parting them could take seconds. */
const LONGEST = 100_000;

/** The parts of a text with commas. */
export function splitList(text: string): string[] {
	return text.length > LONGEST ? [text] : text.split(',');
}
