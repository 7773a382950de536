import { isRecord } from '../../shared/answered';
import { propertiesOf, type Field, type Fields, type FieldContext, type Values } from './field';
import { failIfMissing, refuseEmpty } from './filter';
import { readFields } from './readFields';

/** A field that was not added is not there. */
export type Added<F extends Fields> = Partial<Values<F>>;

export function additionalFields<F extends Fields>(fields: F): Field<Added<F>> {
	return collection('Additional Fields', 'Add Field', fields);
}

export function updateFields<F extends Fields>(fields: F): Field<Added<F>> {
	return collection('Update Fields', 'Add Field', fields);
}

/**
 * Fails for an option whose expression found nothing: without it the operation would work in another way than was
 * chosen.
 */
export function optionsOf<F extends Fields>(fields: F): Field<Added<F>> {
	const all = Object.entries(fields).map(([name, field]) => [name, failIfMissing(field)]);
	return collection('Options', 'Add option', Object.fromEntries(all) as F);
}

/** Refuses a filter that was added and is empty (see `refuseEmpty`), as it would let the whole account pass. */
export function filters<F extends Fields>(fields: F): Field<Added<F>> {
	const field = collection('Filters', 'Add Filter', fields);
	return {
		...field,
		isFilters: true,
		async read(entered, place) {
			const values = await field.read(entered, place);
			for (const [name, { property }] of Object.entries(fields)) {
				if (!isRecord(entered) || !Object.hasOwn(entered, name)) continue;
				const raw = rawIn(place, name);
				refuseEmpty(values[name], entered[name], { label: property.displayName, raw });
			}
			return values;
		},
	};
}

export function collection<F extends Fields>(
	displayName: string,
	placeholder: string,
	fields: F,
): Field<Added<F>> {
	const options = propertiesOf(fields).sort((a, b) => a.displayName.localeCompare(b.displayName));
	return {
		property: { displayName, type: 'collection', placeholder, default: {}, options },
		async read(entered, place) {
			const added = isRecord(entered) ? entered : {};
			const found = {
				value: (name: string) => added[name],
				raw: (name: string) => rawIn(place, name),
			};
			return await readFields(fields, found, place, (name) => Object.hasOwn(added, name));
		},
	};
}

function rawIn({ raw }: FieldContext, name: string): unknown {
	return isRecord(raw) ? raw[name] : raw;
}
