/** What the user filled in; what is empty is not sent. */
export function omitEmpty<T extends object>(values: T): T {
	const filled = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(filled) as T;
}
