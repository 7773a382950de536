import { isRecord } from '../model/answered';
import { readText } from '../model/values/text';
import type { Looks } from './text';
import type { Field } from './field';

/** Names and their values, of which the user adds as many as are needed. */
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
			const rows = isRecord(entered) && Array.isArray(entered.pairs) ? entered.pairs : [];
			return rows.filter(isRecord).flatMap((row): Array<[string, string]> => {
				const name = readText(row.name, `${label}: Name`);
				return name ? [[name, readText(row.value, `${label}: ${name}`) ?? '']] : [];
			});
		},
	};
}
