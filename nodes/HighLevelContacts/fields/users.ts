import { userLabel, userName } from '../model/user';
import { readIds } from '../../shared/values/list';
import type { User } from '../model/wire';
import { InvalidInput } from '../../shared/invalidInput';
import { idOrNamed, type NamedList } from './byName';
import type { Field } from './field';
import type { Looks } from './text';

export const USERS: NamedList<User> = {
	noun: 'user',
	fetch: async (accountCache) => await accountCache.users(),
	namesOf: (one) => [userLabel(one, ''), userName(one), one.email],
};

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
		async read(entered, place) {
			const { label } = place;
			const chosen = readIds(entered, label) ?? [];
			const ids = await Promise.all(chosen.map(async (one) => await idOrNamed(one, place, USERS)));
			if (ids.length > 0) return [...new Set(ids)];
			throw new InvalidInput(
				'There is no user',
				`Choose at least one under '${label}'. When it holds an expression, check that it returns a value for this item.`,
			);
		},
	};
}
