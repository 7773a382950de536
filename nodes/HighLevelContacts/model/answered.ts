/**
 * Readers for values that HighLevel answers. It promises no types: the same field is text in one answer, a
 * number, null or absent in another. What has another form than expected counts as absent where it is used;
 * where a field is only put out, it stays as it came.
 */

/** A text, or a number in the place of one; nothing for all else. */
export function asText(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value : undefined;
}

/** The entries of a list; none for all else. */
export function asList(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

/** The fields of an object; none for all else. */
export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}
