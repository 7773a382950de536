import type { Answered, Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { idOf, listed } from '../../transport/answer';

/** Puts tags on a contact beside those that it has (docs/highlevel-api.md, Tags of a contact). */
export async function addTags(api: Api, contact: Contact, tags: string[]): Promise<Contact> {
	if (tags.length === 0) return contact;
	const answer = await api.send<Answered>({
		read: listed('tags'),
		method: 'POST',
		path: path`/contacts/${idOf(contact)}/tags`,
		effect: 'idempotent',
		body: { tags },
	});
	return { ...contact, tags: answer.tags };
}
