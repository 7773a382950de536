import { chosenIn, isMissing } from '../../shared/values/empty';
import { emptyField } from '../model/values/requireValue';
import { EmptyFilter } from '../model/emptyFilter';
import { choice } from './choice';
import type { Field, FieldContext } from './field';

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
 * Fails when the expression of a filter found nothing. A blank text is another thing: it says that the filter is not
 * wanted, as in a workflow whose settings leave it empty to mean all.
 *
 * @throws EmptyFilter that names the filter
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

/** A filter that was left empty in the editor is not meant; one whose expression returns nothing is. */
export function isMeant(entered: unknown, raw: unknown): boolean {
	const text = chosenIn(raw);
	return isMissing(entered) || (typeof text === 'string' && text.startsWith('='));
}

/** Refuses a field whose expression returns nothing where something else would be done than was meant. */
export function failIfMissing<T>(field: Field<T>): Field<T> {
	return {
		...field,
		async read(entered, place) {
			// A filter says itself what is done when it is empty, so it is read first.
			const value = await field.read(entered, place);
			if (isMissing(entered)) throw emptyField(place.label);
			return value;
		},
	};
}

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
