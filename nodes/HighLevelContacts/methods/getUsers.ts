import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { searchUsers } from './searchUsers';

/** The users of the sub-account, for fields that take several. */
export async function getUsers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchUsers.call(this)).results;
}
