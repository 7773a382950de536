import { asRecord } from './answered';
import { filesOf } from './fileValues';
import { utcDay } from './utcDay';

const DAY_MS = 86_400_000;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}(T00:00:00(\.0+)?Z)?$/;

/**
 * One text for all forms in which HighLevel sends the same value: the order of tags or choices is no difference,
 * nor is an empty value in place of none, a number as text, a day as text or in epoch milliseconds, or a file in
 * a list, alone or under its ID.
 */
export function sameForm(value: unknown): string {
	if (value === undefined || value === null || value === '') return '';
	if (typeof value === 'number') return JSON.stringify(isDay(value) ? midnight(value) : `${value}`);
	if (typeof value === 'string')
		return JSON.stringify(WHOLE_DAY.test(value) ? midnight(value) : value);
	if (typeof value !== 'object') return JSON.stringify(value);
	const files = filesOf(value).map(({ url }) => url);
	if (files.length > 0) return JSON.stringify(files.sort());
	if (Array.isArray(value))
		return value.length === 0 ? '' : JSON.stringify(value.map(sameForm).sort());
	const entries = Object.entries(asRecord(value)).map(([key, inner]) => [key, sameForm(inner)]);
	return JSON.stringify(entries.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function isDay(value: number): boolean {
	return value !== 0 && value % DAY_MS === 0;
}

function midnight(value: number | string): string {
	return `${String(utcDay(value))}T00:00:00.000Z`;
}
