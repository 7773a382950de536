import type { INodeProperties } from 'n8n-workflow';
import { wouldChange } from '../../model/contactDifference';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { ItemResult } from '../../run/planWork';
import { path } from '../../transport/path';
import type { Batch } from '../operation';
import { writeResult } from './contactResult';
import { readUpdate, sendUpdate } from './sendUpdate';

/** Contacts that are looked up with one search; the number of conditions in a search is not documented. */
const CONTACTS_PER_SEARCH = 100;

export const skipUnchangedOption: INodeProperties = {
	displayName: 'Skip Unchanged',
	name: 'skipUnchanged',
	type: 'options',
	options: [
		{
			name: 'Compare With Contact',
			value: 'contact',
			description:
				'Read each contact first, one request each, and send nothing when it is the same already',
		},
		{
			name: 'Compare With Search',
			value: 'search',
			description:
				'Read 100 contacts with one request. The search sees a change up to a minute late, so do not use it for contacts that change all the time.',
		},
		{
			name: 'Off',
			value: 'off',
			description: 'Send every update',
		},
	],
	default: 'off',
	description:
		'Whether to leave out updates that change nothing, so that they do not start workflows. The output then says whether the contact was updated.',
};

export function skipMode(item: ItemContext): string {
	return String(item.collection('options').skipUnchanged ?? 'off');
}

/** Updates a contact unless it is the same already. */
export async function updateIfChanged(item: ItemContext) {
	const { contactId } = await readUpdate(item);
	const { contact } = await item.api.send<{ contact: Contact }>({
		method: 'GET',
		path: path`/contacts/${contactId}`,
	});
	return await updateUnlessSame(item, contact);
}

/** Updates many contacts, those left out that are the same already by what the search says. */
export const updateChangedOfMany: Batch = {
	size: CONTACTS_PER_SEARCH,
	async key(item) {
		if (skipMode(item) !== 'search') return undefined;
		await readUpdate(item);
		return 'search';
	},
	async run(items) {
		const { api } = items[0] as ItemContext;
		const ids = items.map((item) => item.id('contactId', 'Contact'));
		const { contacts } = await api.send<{ contacts: Contact[] }>({
			method: 'POST',
			path: '/contacts/search',
			effect: 'read',
			body: {
				locationId: api.locationId,
				pageLimit: CONTACTS_PER_SEARCH,
				filters: [
					{
						group: 'OR',
						filters: [...new Set(ids)].map((value) => ({ field: 'id', operator: 'eq', value })),
					},
				],
			},
		});
		const byId = new Map(contacts.map((contact) => [contact.id, contact]));
		return await Promise.all(
			items.map(async (item, place): Promise<ItemResult> => {
				try {
					return { output: await updateUnlessSame(item, byId.get(ids[place] ?? '')) };
				} catch (error) {
					return { error };
				}
			}),
		);
	},
};

async function updateUnlessSame(item: ItemContext, known: Contact | undefined) {
	const { contactId, body } = await readUpdate(item);
	if (known && !wouldChange(known, body)) return await writeResult(item, known, { updated: false });
	const contact = await sendUpdate(item.api, contactId, body);
	return await writeResult(item, contact, { updated: true });
}
