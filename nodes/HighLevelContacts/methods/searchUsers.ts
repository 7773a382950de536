import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { User } from '../model/wire';
import { matching } from './matching';
import { openApi } from './openApi';

/** The users of the sub-account: name with email. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	// The search that HighLevel prefers asks for the agency's id, which a private token does not tell.
	const { users } = await api.send<{ users: User[] }>({
		method: 'GET',
		path: '/users/',
		query: { locationId: api.locationId },
	});
	const entries = users
		.filter(({ deleted }) => !deleted)
		.map((user) => ({ name: label(user), value: user.id }));
	return { results: matching(entries, filter) };
}

function label({ id, name, firstName, lastName, email }: User): string {
	const called = name || [firstName, lastName].filter(Boolean).join(' ');
	if (called && email) return `${called} (${email})`;
	return called || email || id;
}
