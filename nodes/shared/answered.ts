import type { IDataObject } from 'n8n-workflow';

/**
 * What another service answers. It promises no types: the fields that this package reads are listed by name, and their
 * values are read with the functions below, so that the compiler finds every place that would trust one.
 */
export type Answered = IDataObject;

/** Any JSON */
export type Unverified = IDataObject[string];

const LAST_TIME = 8.64e15;

/**
 * Readers for values that a service answers. It promises no types: the same field is text in one answer, a
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
export function asRecord(value: unknown): Answered {
	return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Answered {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of an object by their names, as a memory keeps them; none for all else. */
export function textsIn(value: unknown): Record<string, string> {
	const texts = Object.entries(asRecord(value)).flatMap(([name, text]) =>
		typeof text === 'string' ? [[name, text] as const] : [],
	);
	return Object.fromEntries(texts);
}

/** A yes or no, which may come as text. */
export function asFlag(value: unknown): boolean {
	return Boolean(value) && !/^(false|0)$/i.test(asText(value)?.trim() ?? '');
}

/** A date in epoch milliseconds, from ISO text or a number; NaN for all else. */
export function asTime(value: unknown): number {
	const time = typeof value === 'string' ? Date.parse(value) : value;
	return typeof time === 'number' && Math.abs(time) <= LAST_TIME ? time : NaN;
}

/** The ID of what HighLevel has answered, which its search of tasks calls `_id`; nothing when there is none. */
export function idIn({ id, _id }: Answered): string | undefined {
	return asText(id ?? _id) || undefined;
}
