import { asText } from '../../shared/answered';
import type { SearchFilter } from '../model/search/contactFilters';
import { tagsOf } from '../model/values/tags';
import type { Contact } from '../model/wire';

/**
 * The trigger reads the account without filters and applies them itself: if HighLevel did, a contact that comes to
 * match long after it was created would turn up at its old date and pass for a new one.
 *
 * @param ignoredTags in lower case; the contact must not have any of them
 */
export function matchesFilters(
	contact: Contact,
	filters: readonly SearchFilter[],
	ignoredTags: readonly string[] = [],
): boolean {
	const tags = tagsOf(contact.tags);
	if (tags.some((tag) => ignoredTags.includes(tag))) return false;
	return filters.every(({ field, value }) => {
		const wanted = fold(value);
		return [field === 'tags' ? tags : contact[field]]
			.flat()
			.some((actual) => fold(actual) === wanted);
	});
}

/** HighLevel's search does not tell capitals apart. */
function fold(value: unknown): string {
	return typeof value === 'boolean' ? `${value}` : (asText(value)?.toLowerCase() ?? '');
}
