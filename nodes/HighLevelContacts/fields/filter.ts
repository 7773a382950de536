import { chosenIn, isMissing } from '../model/values/empty';
import { emptyField } from '../model/values/requireValue';
import { EmptyFilter } from '../model/emptyFilter';
import { choice } from './choice';
import type { Field, FieldContext } from './field';

/** A filter that stands outside of a Filters collection; see `refuseEmpty`. */
export function filter<T>(field: Field<T>): Field<T> {
	return {
		...field,
		async read(entered, place) {
			const value = await field.read(entered, place);
			refuseEmpty(value, entered, place);
			return value;
		},
	};
}

/**
 * Makes sure that a filter holds something when its expression found nothing. A blank text is another thing: it says
 * that the filter is not wanted, as in a workflow whose settings leave it empty to mean all.
 *
 * @param value what was read of it
 * @throws EmptyFilter that names it
 */
export function refuseEmpty(
	value: unknown,
	entered: unknown,
	{ label, raw }: Pick<FieldContext, 'label' | 'raw'>,
): void {
	if (isNothing(value) && isMeant(entered, raw) && !isBlank(chosenIn(entered)))
		throw EmptyFilter.named(label);
}

function isBlank(text: unknown): boolean {
	return typeof text === 'string' && text.trim() === '';
}

export function isNothing(value: unknown): boolean {
	return value === undefined || (Array.isArray(value) && value.length === 0);
}

/**
 * Whether something was to be filtered by: not when the field was left empty in the editor.
 *
 * @param raw how the filter stands in the workflow
 */
export function isMeant(entered: unknown, raw: unknown): boolean {
	const text = chosenIn(raw);
	return isMissing(entered) || (typeof text === 'string' && text.startsWith('='));
}

/** A field without which another thing would be done than was meant, so that its expression must return something. */
export function failIfMissing<T>(field: Field<T>): Field<T> {
	return {
		...field,
		async read(entered, place) {
			// A filter says itself what is done then.
			const value = await field.read(entered, place);
			if (isMissing(entered)) throw emptyField(place.label);
			return value;
		},
	};
}

/** What to do with an item for which a filter is empty. */
export const ifFilterEmpty = choice(
	{
		displayName: 'If a Filter Is Empty',
		description: 'What to do when the expression of a filter returns nothing for an item',
	},
	[
		{ name: 'Fail', value: 'fail', description: 'Stop with an error that names the filter' },
		{ name: 'Return Nothing', value: 'nothing', description: 'Return no item for it' },
	],
	'nothing',
);
