import { asText } from '../../model/answered';
import { parseTags, splitTags } from '../../model/tags';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';

/** HighLevel keeps tag names in lower case, so a value with a capital may be an id. */
const MAY_BE_ID = /^(?=.*[A-Z])[A-Za-z0-9]{20}$/;

/**
 * The names of the tags that the user chose or typed. An id of the account's list is taken for its tag,
 * because contacts know tags by name only (docs/highlevel-api.md, The account's lists).
 *
 * @throws InvalidInput when there are none
 */
export async function readTags(item: ItemContext): Promise<string[]> {
	const given = givenTags(item);
	const names = given.some((entry) => MAY_BE_ID.test(entry))
		? await withoutIds(item, given)
		: given;
	const tags = parseTags(names);
	if (tags.length > 0) return tags;
	throw new InvalidInput(
		'There is no tag',
		"Choose at least one under 'Tag Names or IDs', or enter one under 'Other Tags'. When they hold an expression, check that it returns a value for this item.",
	);
}

/** What the user chose or typed, as it was given. */
export function givenTags(item: ItemContext): string[] {
	return [item.value('tags'), item.value('otherTags')].flatMap(splitTags);
}

async function withoutIds(item: ItemContext, given: string[]): Promise<string[]> {
	const nameOf = new Map(
		(await item.dictionaries.tags()).map(({ id, name }) => [id, asText(name)]),
	);
	return given.map((entry) => nameOf.get(entry) ?? entry);
}
