import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';
import { readContactFields } from './readContactFields';

/** What each field is set to in order to empty it; country cannot be emptied (docs/highlevel-api.md, Contacts). */
const EMPTY: Record<string, null | '' | never[]> = {
	address1: null,
	assignedTo: null,
	city: null,
	companyName: null,
	dateOfBirth: null,
	email: null,
	firstName: null,
	lastName: null,
	phone: null,
	postalCode: '',
	source: null,
	state: null,
	tags: [],
	timezone: null,
	website: null,
};

/**
 * Which contact is to be changed, and how.
 *
 * @throws InvalidInput when nothing is to be changed
 */
export async function readUpdate(
	item: ItemContext,
): Promise<{ contactId: string; body: IDataObject }> {
	const contactId = item.id('contactId', 'Contact');
	const body = {
		...emptied(item.collection('updateFields').fieldsToClear),
		...(await readContactFields(item, {}, 'updateFields')),
	};
	if (Object.keys(body).length > 0) return { contactId, body };
	throw new InvalidInput(
		'There is nothing to update',
		"Add at least one field under 'Update Fields' or 'Custom Fields'. To empty a field, use 'Fields to Clear'.",
	);
}

/** Fields that are not in the body stay as they are. */
export async function sendUpdate(api: Api, contactId: string, body: IDataObject): Promise<Contact> {
	const { contact } = await api.call(contacts.update, { contactId }, { body });
	return contact;
}

function emptied(names: unknown): IDataObject {
	const chosen = Array.isArray(names) ? names.map(String) : [];
	return Object.fromEntries(
		chosen
			.filter((name) => name in EMPTY)
			.map((name) => [name, EMPTY[name] as IDataObject[string]]),
	);
}
