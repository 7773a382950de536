import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { User } from '../model/wire';
import { fetchUsers } from '../run/dictionaries';
import { entriesOf, matching } from './matching';
import { openApi } from './openApi';

/** The users of the sub-account: name with email. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const users = await fetchUsers(await openApi(this));
	const entries = entriesOf(users, userLabel);
	return { results: matching(entries, filter) };
}

/** Name with email. */
function userLabel(user: User, id: string): string {
	const [name, firstName, lastName, email] = [
		user.name,
		user.firstName,
		user.lastName,
		user.email,
	].map(asText);
	const called = name || [firstName, lastName].filter(Boolean).join(' ');
	if (called && email) return `${called} (${email})`;
	return called || email || id;
}
