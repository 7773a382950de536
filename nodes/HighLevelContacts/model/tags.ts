import { isList } from './splitList';

/**
 * Reads tags from what a field may hold: a list, text with commas between the names, or a list as JSON text.
 * HighLevel stores tags in lower case (docs/highlevel-api.md, Contacts), so that is how they are compared and sent; empty
 * ones are dropped.
 */
export function parseTags(value: unknown): string[] {
	return [...new Set(splitTags(value).map((name) => name.toLowerCase()))];
}

/** The first step of `parseTags`: the entries as they were given, without white space around them. */
export function splitTags(value: unknown): string[] {
	return entriesOf(value)
		.map((part) => String(part ?? '').trim())
		.filter((part) => part !== '');
}

/** The entries of a list in any of its forms, as they come. */
export function entriesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value === 'number') return [value];
	if (typeof value !== 'string') return [];
	return listInJson(value) ?? value.split(',');
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
