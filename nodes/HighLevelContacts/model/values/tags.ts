import { asText } from '../../../shared/answered';
import { entriesOf, readList } from '../../../shared/values/list';

/**
 * Tags that the user gave: a list, text with commas between the names, or a list as JSON text; nothing when there is none.
 * HighLevel stores tags in lower case (docs/highlevel-api.md, Contacts), so that is how they are compared and sent.
 *
 * @throws InvalidInput for an entry that is not text
 */
export function readTags(value: unknown, label: string): string[] | undefined {
	const names = readList(value, label);
	return names && lowered(names);
}

/** The tags that HighLevel has answered; what has another form counts as none. */
export function tagsOf(answered: unknown): string[] {
	return lowered(entriesOf(answered).flatMap((entry) => asText(entry)?.trim() || []));
}

function lowered(names: readonly string[]): string[] {
	return [...new Set(names.map((name) => name.toLowerCase()))];
}
