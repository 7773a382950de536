import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { one } from '../../transport/answer';

/** A contact with all of its fields (docs/highlevel-api.md, Contacts). */
export async function getContact(api: Api, contactId: string): Promise<Contact> {
	const { contact } = await api.send<{ contact: Contact }>({
		read: one('contact'),
		method: 'GET',
		path: path`/contacts/${contactId}`,
	});
	return contact;
}
