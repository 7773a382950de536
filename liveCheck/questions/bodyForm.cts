/** Values stay out, as they belong to the account. */
export function bodyForm(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.length > 0 ? `[${bodyForm(value[0])}]` : '[]';
	if (typeof value !== 'object') return typeof value === 'string' ? 'text' : typeof value;
	const keys = Object.entries(value).map(([key, one]) => `${plainKey(key)}: ${bodyForm(one)}`);
	return `{ ${keys.join(', ')} }`;
}

/** A key that is no name of a field may be data, such as the name of a file. */
function plainKey(key: string): string {
	return /^[A-Za-z_][\w-]{0,40}$/.test(key) ? key : '…';
}
