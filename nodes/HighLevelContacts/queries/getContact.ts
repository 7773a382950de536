import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { contacts } from '../transport/endpoints/contacts';

export async function getContact(api: Api, contactId: string): Promise<Contact> {
	const { contact } = await api.call(contacts.get, { contactId });
	return contact;
}
