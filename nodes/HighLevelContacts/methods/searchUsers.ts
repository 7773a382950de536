import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { userLabel } from '../model/user';
import { fetchUsers } from '../run/accountCache';
import { listEntries, filterSorted } from './listEntries';
import { openApi } from './openApi';

/** The users of the sub-account: name with email. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const users = await fetchUsers(await openApi(this));
	const entries = listEntries(users, userLabel);
	return { results: filterSorted(entries, filter) };
}
