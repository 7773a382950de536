import { choice } from '../../fields/choice';
import type { Added } from '../../fields/collection';
import type { Entry } from '../../fields/defineOperation';
import { wouldChange } from '../../model/contact/contactDifference';
import { needsContact } from '../../model/customFields/fitCustomFields';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { ItemResult } from '../../run/planWork';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';
import { getContact } from '../../queries/getContact';
import { readUpdate, type UpdateInputs } from './readUpdate';
import { writeResult, type writeOutputOptions } from './writeResult';
import { writeUpdate } from './writeUpdate';
import { ifSent } from '../../transport/dryRun';

/** HighLevel does not document how many conditions a search may have. */
export const CONTACTS_PER_SEARCH = 100;

export const skipUnchanged = choice(
	{
		displayName: 'Skip Unchanged',
		description:
			'Whether to leave out updates that change nothing, so that they do not start workflows. The output then says whether the contact was updated.',
	},
	[
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
	'off',
);

type Inputs = UpdateInputs & { options: Added<typeof writeOutputOptions> };

export async function updateIfChanged(item: ItemContext, values: Inputs) {
	await readUpdate(item, values);
	return await updateUnlessSame({ item, values }, await getContact(item.api, values.contactId));
}

/** Leaves out those that are the same already by what the search says. */
export async function updateMany(entries: Array<Entry<Inputs>>): Promise<ItemResult[]> {
	const [first] = entries;
	if (!first) return [];
	const ids = entries.map(({ values }) => values.contactId);
	const rows = await rowsOf(first.item.api, ids);
	return await Promise.all(
		entries.map(async (entry): Promise<ItemResult> => {
			try {
				const row = rows.get(entry.values.contactId);
				return { output: await updateUnlessSame(entry, row, true) };
			} catch (error) {
				return { error };
			}
		}),
	);
}

async function rowsOf(api: Api, ids: string[]): Promise<Map<unknown, Contact>> {
	const anyOf = [...new Set(ids)].map((value) => ({ field: 'id', operator: 'eq', value }));
	const body = {
		locationId: api.locationId,
		pageLimit: CONTACTS_PER_SEARCH,
		filters: [{ group: 'OR', filters: anyOf }],
	};
	const answer = await api.call(contacts.search, {}, { body });
	return new Map(answer.contacts.map((row) => [row.id, row]));
}

/** @param found the contact, or its row in a search, which may be behind */
async function updateUnlessSame(
	{ item, values }: Entry<Inputs>,
	found: Contact | undefined,
	isRow = false,
) {
	const update = await readUpdate(item, values);
	const { customFields: inputs = [] } = update.body;
	const definitions = inputs.length > 0 ? await item.accountCache.customFields() : [];
	// What is put together with what the contact has must not rest on an old row.
	const isTooOld = isRow && needsContact(inputs, definitions);
	const known = isTooOld ? await getContact(item.api, update.contactId) : found;
	if (known && !wouldChange(known, update.body, definitions)) {
		return await writeResult(item, values.options, { contact: known, facts: { updated: false } });
	}
	const { body } = update;
	return await ifSent(
		writeUpdate(item, update, known),
		async (contact) =>
			await writeResult(item, values.options, { contact, body, facts: { updated: true } }),
	);
}
