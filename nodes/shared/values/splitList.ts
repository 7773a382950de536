/** Longer texts are no list that anybody has written, and parting them could take seconds. */
const LONGEST_LIST = 100_000;

/** The parts of a text with commas, or with what else is between them. */
export function splitList(text: string, separator: string | RegExp = ','): string[] {
	return isList(text) ? text.split(separator) : [text];
}

/** Whether a text is short enough to be a list. */
export function isList(text: string): boolean {
	return text.length <= LONGEST_LIST;
}
