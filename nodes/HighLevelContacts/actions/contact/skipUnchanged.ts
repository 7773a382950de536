import type { INodeProperties } from 'n8n-workflow';
import { wouldChange } from '../../model/contactDifference';
import { needsContact } from '../../model/fitCustomFields';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { ItemResult } from '../../run/planWork';
import type { Batch } from '../operation';
import { writtenFields } from './bodyFit';
import { writeResult } from './contactResult';
import { contacts } from '../../transport/endpoints/contacts';
import { getContact } from './getContact';
import { readUpdate } from './sendUpdate';
import { writeUpdate } from './writeUpdate';

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
	return await updateUnlessSame(item, await getContact(item.api, contactId));
}

/** Updates many contacts, those left out that are the same already by what the search says. */
export const updateChangedOfMany: Batch = {
	size: CONTACTS_PER_SEARCH,
	// What the first row has written, the search does not show yet.
	repeats: 'alone',
	async key(item) {
		if (skipMode(item) !== 'search') return undefined;
		await readUpdate(item);
		return 'search';
	},
	async run(items) {
		const { api } = items[0] as ItemContext;
		const ids = items.map((item) => item.id('contactId', 'Contact'));
		const { contacts: rows } = await api.call(
			contacts.search,
			{},
			{
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
			},
		);
		const byId = new Map(rows.map((contact) => [contact.id, contact]));
		return await Promise.all(
			items.map(async (item, place): Promise<ItemResult> => {
				try {
					return { output: await updateUnlessSame(item, byId.get(ids[place] ?? ''), true) };
				} catch (error) {
					return { error };
				}
			}),
		);
	},
};

/** @param found the contact, or its row in a search, which may be behind */
async function updateUnlessSame(item: ItemContext, found: Contact | undefined, isRow = false) {
	const update = await readUpdate(item);
	const inputs = writtenFields(update.body);
	const definitions = inputs.length > 0 ? await item.dictionaries.customFields() : [];
	// What is put together with what the contact has must not rest on an old row.
	const isTooOld = isRow && needsContact(inputs, definitions);
	const known = isTooOld ? await getContact(item.api, update.contactId) : found;
	if (known && !wouldChange(known, update.body, definitions)) {
		return await writeResult(item, known, {}, { updated: false });
	}
	const contact = await writeUpdate(item, update, known);
	return await writeResult(item, contact, update.body, { updated: true });
}
