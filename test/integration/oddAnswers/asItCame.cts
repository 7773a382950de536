import { newValue, type Replacement } from './replacements.cts';

/** What the item holds in place of the odd value; nothing when it has the field as it came. */
export function notAsItCame(replacement: Replacement, got: unknown): string | undefined {
	const wanted = newValue(replacement);
	// A birth date in milliseconds is read as one.
	if (replacement.path.at(-1) === 'dateOfBirth' && replacement.kind === 'number') return undefined;
	// So is the date of the last message of a conversation.
	if (replacement.path.at(-1) === 'lastMessageDate' && replacement.kind === 'number')
		return undefined;
	// Tasks are put in the order of their due dates, so that another one stands in its place.
	if (replacement.path.at(-1) === 'dueDate') return undefined;
	// A list of texts gets the form that these have elsewhere (docs/highlevel-api.md, Contacts).
	if (replacement.path.at(-1)?.startsWith('additional') && replacement.kind === 'list')
		return undefined;
	// What is not there may be filled in from elsewhere, as a name from its twin in lower case.
	if (isNone(wanted)) return undefined;
	return JSON.stringify(got) === JSON.stringify(wanted) ? undefined : JSON.stringify(got);
}

function isNone(value: unknown): boolean {
	return ['', false, null, undefined].includes(value as null) || JSON.stringify(value) === '[]';
}
