import { isRecord } from '../answered';

/** Whether a field was left empty: nothing, null, an empty text or one of blanks. */
export function isEmpty(value: unknown): value is undefined | null | '' {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Whether an expression returned nothing, which is another thing than a blank text. */
export function isMissing(entered: unknown): boolean {
	return (chosenIn(entered) ?? undefined) === undefined;
}

/** What stands in a resource locator, or the value itself. */
export function chosenIn(value: unknown): unknown {
	return isRecord(value) && '__rl' in value ? value.value : value;
}
