import { asList, asRecord, isRecord } from '../../shared/answered';
import { propertiesOf, type Field, type Fields, type Values } from './field';
import { readFields } from './readFields';
import type { Looks } from './text';

interface Row {
	displayName: string;
	name: string;
}

export function rows<F extends Fields>(
	looks: Looks,
	{ displayName, name }: Row,
	fields: F,
): Field<Array<Values<F>>> {
	return {
		property: {
			...looks,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			options: [{ displayName, name, values: propertiesOf(fields) }],
		},
		async read(entered, place) {
			const source = isRecord(place.raw) ? asList(place.raw[name]) : [];
			const added = asList(asRecord(entered)[name]).map(asRecord);
			return await Promise.all(
				added.map(async (row, at) => {
					const found = {
						value: (field: string) => row[field],
						raw: (field: string) => asRecord(source[at])[field],
					};
					return await readFields(fields, found, place);
				}),
			);
		},
	};
}
