import type { Fields, FieldProperty, FieldContext, Values } from './field';

export interface Entered {
	value(name: string): unknown;
	raw(name: string): unknown;
}

/**
 * Reads fields in their order. A field that is hidden is not read, as what it holds is not meant.
 *
 * @param isThere whether a field was added, where the user adds them
 * @throws InvalidInput that names the field
 */
export async function readFields<F extends Fields>(
	fields: F,
	entered: Entered,
	place: Omit<FieldContext, 'label' | 'raw'>,
	isThere: (name: string) => boolean = () => true,
): Promise<Values<F>> {
	const values: Record<string, unknown> = {};
	const known = (name: string) => {
		// A stroke before the name means a field of the node itself.
		if (name.startsWith('/')) return place.item.value(name.slice(1));
		return Object.hasOwn(values, name) ? values[name] : entered.value(name);
	};
	for (const [name, field] of Object.entries(fields)) {
		if (!isThere(name) || !isShown(field.property, known)) continue;
		const raw = entered.raw(name);
		const label = field.property.displayName;
		const value = field.read(entered.value(name), { ...place, label, raw });
		values[name] = value instanceof Promise ? await value : value;
	}
	// TypeScript does not follow a loop over names. A field that is left out has a type that says that it may be.
	return values as Values<F>;
}

function isShown({ displayOptions }: FieldProperty, known: (name: string) => unknown): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	const has = ([name, wanted]: [string, unknown]) =>
		[wanted].flat().some((value) => JSON.stringify(value) === JSON.stringify(known(name)));
	return Object.entries(show).every(has) && !Object.entries(hide).some(has);
}
