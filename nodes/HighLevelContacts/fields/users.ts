import { readIds } from '../model/values/list';
import { InvalidInput } from '../run/invalidInput';
import type { Field } from './field';
import type { Looks } from './text';

/** Several of the account's users, of whom one must be chosen. */
export function users(looks: Looks): Field<string[]> {
	return {
		property: {
			...looks,
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getUsers' },
			required: true,
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		read(entered, { label }) {
			const chosen = readIds(entered, label);
			if (chosen) return chosen;
			throw new InvalidInput(
				'There is no user',
				`Choose at least one under '${label}'. When it holds an expression, check that it returns a value for this item.`,
			);
		},
	};
}
