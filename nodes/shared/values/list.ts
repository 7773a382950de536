import { isList } from './splitList';
import { readText } from './text';

/**
 * A list of names or IDs: a list, text with commas between the entries, or a list as JSON text. Without white space around
 * the entries and without empty ones; nothing when none is left.
 *
 * @throws InvalidInput for an entry that is not text
 */
export function readList(value: unknown, label: string): string[] | undefined {
	const entries = entriesOf(value).flatMap((entry) => readText(entry, label) ?? []);
	return entries.length > 0 ? entries : undefined;
}

/** As above, each entry once. */
export function readIds(value: unknown, label: string): string[] | undefined {
	const ids = readList(value, label);
	return ids && [...new Set(ids)];
}

/** The entries of a list in any of its forms, as they come. */
export function entriesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	return listInJson(value) ?? (isList(value) ? value.split(',') : [value]);
}

/** AI models give a list as JSON text now and then. */
function listInJson(text: string): unknown[] | undefined {
	if (!isList(text) || !text.trim().startsWith('[')) return undefined;
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list : undefined;
	} catch {
		return undefined;
	}
}
