import type { IDataObject } from 'n8n-workflow';
import { users } from '../../fields/users';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';
import { DryRun } from '../../transport/dryRun';

export const followers = users({ displayName: 'User Names or IDs' });

/** HighLevel leaves those that are there, or gone, already as they are. */
export async function changeFollowers(
	api: Api,
	change: (typeof contacts)['addFollowers' | 'removeFollowers'],
	{ contactId, followers: chosen }: { contactId: string; followers: string[] },
): Promise<IDataObject | DryRun> {
	const answer = await api.call(change, { contactId }, { body: { followers: chosen } });
	if (answer instanceof DryRun) return answer;
	const { followersAdded, followersRemoved } = answer;
	return {
		contactId,
		followers: answer.followers,
		...(followersAdded ? { followersAdded } : {}),
		...(followersRemoved ? { followersRemoved } : {}),
	};
}
