import { asRecord, asText } from '../../../shared/answered';
import { filesOf } from '../customFields/fileValues';
import { isWholeDay } from '../../../shared/values/epoch';
import { utcDay } from './utcDay';

const EPOCH = /^-?\d{9,}$/;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}(T00:00:00(\.0+)?(Z|\+00:?00))?$/;

/**
 * One text for all forms in which HighLevel sends the same value: the order of tags or choices is no difference,
 * nor is an empty value in place of none, a number or a yes as text, a day as text or in epoch milliseconds, or a
 * file in a list, alone or under its ID.
 */
export function canonicalForm(value: unknown): string {
	if (value === undefined || value === null || value === '') return '';
	const text = asText(value) ?? (typeof value === 'boolean' ? `${value}` : undefined);
	if (text !== undefined) {
		return JSON.stringify(WHOLE_DAY.test(text) || isDay(text) ? midnight(text) : text);
	}
	const files = filesOf(value).map(({ url }) => url);
	if (files.length > 0) return JSON.stringify(files.sort());
	if (Array.isArray(value))
		return value.length === 0 ? '' : JSON.stringify(value.map(canonicalForm).sort());
	const entries = Object.entries(asRecord(value)).map(([key, inner]) => [
		key,
		canonicalForm(inner),
	]);
	return JSON.stringify(entries.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function isDay(text: string): boolean {
	return EPOCH.test(text) && isWholeDay(Number(text));
}

function midnight(value: string): string {
	return `${asText(utcDay(value)) ?? ''}T00:00:00.000Z`;
}
