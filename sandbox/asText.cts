/** What was sent as a text; nothing is an empty one, and what is neither text nor number is one as JSON. */
export function asText(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'string' ? value : JSON.stringify(value);
}
