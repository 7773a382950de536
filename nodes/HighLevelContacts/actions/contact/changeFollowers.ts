import type { Answered } from '../../model/wire';
import { listed } from '../../transport/answer';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { splitTags } from '../../model/tags';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import { path } from '../../transport/path';

/** The users who follow, or no longer follow, a contact. */
export const followersField: INodeProperties = {
	displayName: 'User Names or IDs',
	name: 'followers',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getUsers' },
	required: true,
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

/**
 * Adds followers to a contact or removes them; those that are there, or gone, already stay so.
 *
 * @throws InvalidInput when no user is chosen
 */
export async function changeFollowers(
	item: ItemContext,
	method: 'POST' | 'DELETE',
): Promise<IDataObject> {
	const contactId = item.id('contactId', 'Contact');
	const chosen = [...new Set(splitTags(item.value('followers')))];
	if (chosen.length === 0) {
		throw new InvalidInput(
			'There is no user',
			"Choose at least one under 'User Names or IDs'. When it holds an expression, check that it returns a value for this item.",
		);
	}
	const { followers, followersAdded, followersRemoved } = await item.api.send<Answered>({
		read: listed('followers'),
		method,
		path: path`/contacts/${contactId}/followers`,
		effect: 'idempotent',
		body: { followers: chosen },
	});
	return {
		contactId,
		followers,
		...(followersAdded ? { followersAdded } : {}),
		...(followersRemoved ? { followersRemoved } : {}),
	};
}
