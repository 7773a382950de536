import { requireValue } from '../model/values/requireValue';
import { readIds } from '../../shared/values/list';
import { readCount } from '../../shared/values/number';
import { shownWhen, withProperty, type Field } from './field';
import { flag } from './flag';
import type { Looks } from './text';

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

/** Reads IDs with commas between them, or a list of them, each once. */
export function ids(looks: Looks): Field<string[]> {
	return {
		property: { ...looks, type: 'string', default: '' },
		read: (entered, { label }) => readIds(entered, label) ?? [],
	};
}

/** n8n's rules demand this wording; `limitOf` reads it. */
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

/** An expression that returns nothing must not be read as all, or as some number. */
function filledIn(field: Field<number | undefined>): Field<number> {
	return {
		...field,
		read: async (entered, place) => requireValue(await field.read(entered, place), place.label),
	};
}

export function limitOf({ returnAll, limit }: { returnAll?: boolean; limit?: number }): number {
	return returnAll ? Infinity : (limit ?? 50);
}

export function simplify(): Field<boolean | undefined> {
	return withProperty(flag({ displayName: 'Simplify' }, true), {
		description: 'Whether to return a simplified version of the response instead of the raw data',
	});
}
