import { asText } from '../../shared/answered';
import { readList } from '../../shared/values/list';
import { readTags } from '../model/values/tags';
import { withProperty, type Field, type FieldItem } from './field';
import type { Looks } from './text';

/** HighLevel keeps tag names in lower case, so a value with a capital may be an ID. */
const MAY_BE_ID = /^(?=.*[A-Z])[A-Za-z0-9]{20}$/;

/**
 * Reads names of tags with commas between them, a list, or a list as JSON text. An ID of the account's list is taken
 * for its tag, because contacts know tags by name only (docs/highlevel-api.md, The account's lists). HighLevel keeps
 * the names in lower case.
 */
export function tagNames(looks: Looks): Field<string[]> {
	return {
		property: { ...looks, type: 'string', default: '' },
		async read(entered, { label, item }) {
			const given = readList(entered, label) ?? [];
			const names = given.some((name) => MAY_BE_ID.test(name))
				? await withoutIds(given, item)
				: given;
			return [...new Set(names.map((name) => name.toLowerCase()))];
		},
	};
}

/** A trigger cannot read the account's list, so it takes every text for a name. */
export function plainTagNames(looks: Looks): Field<string[]> {
	return {
		property: { ...looks, type: 'string', default: '' },
		read: (entered, { label }) => readTags(entered, label) ?? [],
	};
}

export function chosenTags(): Field<string[]> {
	return withProperty(tagNames({ displayName: 'Tag Names or IDs' }), {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getTags' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	});
}

async function withoutIds(given: string[], { accountCache }: FieldItem): Promise<string[]> {
	const nameOf = new Map((await accountCache.tags()).map(({ id, name }) => [id, asText(name)]));
	return given.map((entry) => nameOf.get(entry) ?? entry);
}
