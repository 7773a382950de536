/** Whether a field was left empty: nothing, null, an empty text or one of blanks. */
export function isEmpty(value: unknown): value is undefined | null | '' {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}
