import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { emptyField } from '../model/values/requireValue';
import type { ItemContext } from '../run/itemContext';

/** A field as n8n shows it, but for its name, which is the key under which it is declared. */
export type FieldProperty = Omit<INodeProperties, 'name'>;

/** What a field may ask of the item or the trigger that it belongs to. */
export type FieldItem = Pick<ItemContext, 'accountCache' | 'findContact' | 'value'>;

/** Where a value comes from. */
export interface FieldContext {
	/** The field's name as the user sees it */
	label: string;
	/** IANA name of the zone in which dates without one are meant */
	zone: string;
	/** The field as it stands in the workflow: an expression where the user entered one */
	raw: unknown;
	item: FieldItem;
}

/**
 * One field, declared once: how n8n shows it, how it is read, and of which type its value is.
 *
 * @see defineOperation, which hands the values to an operation
 */
export interface Field<T> {
	readonly property: FieldProperty;
	/** Set for filters, which must not be dropped when they are empty */
	readonly isFilters?: true;
	/**
	 * Reads what the user entered, or what an expression returned.
	 *
	 * @throws InvalidInput that names the field
	 */
	readonly read: (entered: unknown, place: FieldContext) => T | Promise<T>;
}

/** Fields by the names of their parameters, in the order in which they are shown. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** What is read of fields, by their names. */
export type Values<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** A field that must be filled in. */
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

/** A field that stands for another value when it is empty. */
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

/** The same field with another label, description or other part of its looks. */
export function withProperty<T>(field: Field<T>, changes: Partial<FieldProperty>): Field<T> {
	return { ...field, property: { ...field.property, ...changes } };
}

/** The n8n properties of fields. */
export function propertiesOf(fields: Fields): INodeProperties[] {
	return Object.entries(fields).map(([name, { property }]) => ({ name, ...property }));
}
