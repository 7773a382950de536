import { isRecord } from '../model/answered';
import { EmptyFilter } from '../run/emptyFilter';
import { choice } from './choice';
import type { Field, Place } from './field';

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
 * Makes sure that a filter holds something when something was to be filtered by. It need not when the field was left
 * blank in the editor, nor when an AI model gave nothing for it.
 *
 * @param value what was read of it
 * @throws EmptyFilter that names it
 */
export function refuseEmpty(
	value: unknown,
	entered: unknown,
	{ label, raw }: Pick<Place, 'label' | 'raw'>,
): void {
	if (isNothing(value) && isMeant(entered, raw)) throw EmptyFilter.named(label);
}

/** Whether nothing was read of a filter. */
export function isNothing(value: unknown): boolean {
	return value === undefined || (Array.isArray(value) && value.length === 0);
}

/**
 * Whether something was to be filtered by: not when the field was left blank in the editor, nor when an AI model
 * gave nothing for it.
 *
 * @param raw how the filter stands in the workflow
 */
export function isMeant(entered: unknown, raw: unknown): boolean {
	const value = chosenIn(entered);
	if (value === undefined || value === null) return true;
	const text = chosenIn(raw);
	return typeof text === 'string' && text.startsWith('=') && !text.includes('$fromAI');
}

/** What stands in a resource locator, or the value itself. */
function chosenIn(value: unknown): unknown {
	return isRecord(value) && '__rl' in value ? value.value : value;
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
