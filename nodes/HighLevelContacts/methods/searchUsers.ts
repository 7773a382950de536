import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { User } from '../model/wire';
import { fetchUsers } from '../run/dictionaries';
import { matching } from './matching';
import { openApi } from './openApi';

/** The users of the sub-account: name with email. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const users = await fetchUsers(await openApi(this));
	const entries = users.map((user) => ({ name: userLabel(user), value: user.id }));
	return { results: matching(entries, filter) };
}

/** Name with email. */
function userLabel({ id, name, firstName, lastName, email }: User): string {
	const called = name || [firstName, lastName].filter(Boolean).join(' ');
	if (called && email) return `${called} (${email})`;
	return called || email || id;
}
