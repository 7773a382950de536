import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { contacts } from '../transport/endpoints/contacts';

/** A contact with all of its fields (docs/highlevel-api.md, Contacts). */
export async function getContact(api: Api, contactId: string): Promise<Contact> {
	const { contact } = await api.call(contacts.get, { contactId });
	return contact;
}
