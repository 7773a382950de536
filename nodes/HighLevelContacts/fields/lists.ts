import { requireValue } from '../model/values/requireValue';
import { readIds } from '../model/values/list';
import { readCount } from '../model/values/number';
import { shownWhen, withProperty, type Field } from './field';
import { flag } from './flag';
import type { Looks } from './text';

/** A whole number of at least `least`, and of `most` at the most; nothing when it is empty. */
export function count(
	looks: Looks,
	least: number,
	initial: number,
	most?: number,
): Field<number | undefined> {
	const typeOptions = { minValue: least, ...(most === undefined ? {} : { maxValue: most }) };
	return {
		property: { ...looks, type: 'number', typeOptions, default: initial },
		read: (entered, { label }) => readCount(entered, label, least, most),
	};
}

/** IDs that are typed: text with commas between them, or a list; each once, and none when it is empty. */
export function ids(looks: Looks): Field<string[]> {
	return {
		property: { ...looks, type: 'string', default: '' },
		read: (entered, { label }) => readIds(entered, label) ?? [],
	};
}

/** Return All and Limit, in the wording that n8n's rules demand; see `limitOf`. */
export function listLength() {
	return {
		returnAll: flag(
			{
				displayName: 'Return All',
				description: 'Whether to return all results or only up to a given limit',
			},
			false,
		),
		limit: shownWhen(
			{ returnAll: [false] },
			filledIn(
				count({ displayName: 'Limit', description: 'Max number of results to return' }, 1, 50),
			),
		),
	};
}

/** Never read as all, or as some number, when an expression returns nothing. */
function filledIn(field: Field<number | undefined>): Field<number> {
	return {
		...field,
		read: async (entered, place) => requireValue(await field.read(entered, place), place.label),
	};
}

/** How many results are wanted, by the fields above. */
export function limitOf({ returnAll, limit }: { returnAll?: boolean; limit?: number }): number {
	return returnAll ? Infinity : (limit ?? 50);
}

/** Simplify, which every operation that reads has. */
export function simplify(): Field<boolean | undefined> {
	return withProperty(flag({ displayName: 'Simplify' }, true), {
		description: 'Whether to return a simplified version of the response instead of the raw data',
	});
}
