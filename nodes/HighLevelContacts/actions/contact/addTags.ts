import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';

/** Puts tags on a contact beside those that it has (highlevel-api.md 4.13). */
export async function addTags(api: Api, contact: Contact, tags: string[]): Promise<Contact> {
	if (tags.length === 0) return contact;
	const answer = await api.send<{ tags: string[] }>({
		method: 'POST',
		path: path`/contacts/${contact.id}/tags`,
		effect: 'idempotent',
		body: { tags },
	});
	return { ...contact, tags: answer.tags };
}
