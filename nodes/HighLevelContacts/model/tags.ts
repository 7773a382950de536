/**
 * Reads tags from what a field may hold: a list, or text with commas between the names. HighLevel stores tags
 * in lower case (highlevel-api.md 4.3), so that is how they are compared and sent; empty ones are dropped.
 */
export function parseTags(value: unknown): string[] {
	const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
	const names = parts
		.map((part) => String(part).trim().toLowerCase())
		.filter((name) => name !== '');
	return [...new Set(names)];
}
