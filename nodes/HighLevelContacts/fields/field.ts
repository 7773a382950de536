import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { emptyField } from '../model/values/requireValue';
import type { ItemContext } from '../run/itemContext';

/** The name is missing here, because it is the key under which a field is declared. */
export type FieldProperty = Omit<INodeProperties, 'name'>;

export type FieldItem = Pick<ItemContext, 'accountCache' | 'findContact' | 'value'>;

export interface FieldContext {
	label: string;
	/** The IANA name of the zone in which dates without one are meant. */
	zone: string;
	/** What stands in the workflow: an expression where the user entered one. */
	raw: unknown;
	item: FieldItem;
}

/**
 * A field is declared once: how n8n shows it, how it is read, and of which type its value is (see `defineOperation`).
 */
export interface Field<T> {
	readonly property: FieldProperty;
	/** Is set for filters, which must not be dropped when they are empty. */
	readonly isFilters?: true;
	/**
	 * Reads what the user entered, or what an expression returned.
	 *
	 * @throws InvalidInput that names the field
	 */
	readonly read: (entered: unknown, place: FieldContext) => T | Promise<T>;
}

/** The keys are the names of the parameters, in the order in which they are shown. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

export type Values<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

export function required<T>(field: Field<T>): Field<NonNullable<T>> {
	return {
		...field,
		property: { ...field.property, required: true },
		async read(entered, place) {
			const value = await field.read(entered, place);
			if (value === undefined || value === null) throw emptyField(place.label);
			return value;
		},
	};
}

export function withDefault<T>(
	field: Field<T>,
	value: NonNullable<NoInfer<T>>,
): Field<NonNullable<T>> {
	return { ...field, read: async (entered, place) => (await field.read(entered, place)) ?? value };
}

/** A field that is shown, and read, only when others have these values. */
export function shownWhen<T>(
	show: NonNullable<IDisplayOptions['show']>,
	field: Field<T>,
): Field<T | undefined> {
	return withProperty(field, { displayOptions: { show } });
}

export function withProperty<T>(field: Field<T>, changes: Partial<FieldProperty>): Field<T> {
	return { ...field, property: { ...field.property, ...changes } };
}

export function propertiesOf(fields: Fields): INodeProperties[] {
	return Object.entries(fields).map(([name, { property }]) => ({ name, ...property }));
}
