import { asList, isRecord } from '../../shared/answered';
import { emptyField } from '../model/values/requireValue';
import { readText } from '../../shared/values/text';
import type { Looks } from './text';
import type { Field } from './field';

export function pairs(looks: Looks, singular: string): Field<Array<[string, string]>> {
	return {
		property: {
			...looks,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${singular}`,
			default: {},
			options: [
				{
					displayName: singular,
					name: 'pairs',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '' },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		read(entered, { label }) {
			const rows = isRecord(entered) ? asList(entered.pairs) : [];
			return rows.filter(isRecord).flatMap((row) => readPair(row, label));
		},
	};
}

/**
 * A row that was added and left empty does not count. What an expression did not find must not leave a request
 * without one of its parameters; a blank text is sent, as some parameters are meant to be empty.
 */
function readPair(row: Record<string, unknown>, label: string): Array<[string, string]> {
	const name = readText(row.name, `${label}: Name`);
	if (name === undefined) {
		if (row.name === '' && row.value === '') return [];
		throw emptyField(`${label}: Name`);
	}
	if (row.value === undefined || row.value === null) throw emptyField(`${label}: ${name}`);
	return [[name, readText(row.value, `${label}: ${name}`) ?? '']];
}
