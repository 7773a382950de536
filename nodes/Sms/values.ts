import { asText } from '../shared/answered';

/** A point in time in UTC without milliseconds, such as 2026-03-05T09:00:00Z. */
export function isoSeconds(time: number): string {
	return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A number, which may come as a text; nothing for all else. */
export function numberIn(value: unknown): number | undefined {
	const text = asText(value)?.trim();
	const number = text ? Number(text) : NaN;
	return Number.isFinite(number) ? number : undefined;
}
