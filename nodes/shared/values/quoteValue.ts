/** More of a value than this helps nobody to find it. */
const LONGEST = 100;

/** A value as a message names it: in quotes, or what it is where it is none that can be written down. */
export function quoteValue(value: unknown): string {
	if (typeof value === 'string') return quoted(value);
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
		return quoted(`${value}`);
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function quoted(text: string): string {
	return text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
}
