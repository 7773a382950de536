import type { Contact } from '../../model/wire';
import { idOf } from '../../transport/answer';
import type { Api } from '../../transport/api';
import { tags as endpoints } from '../../transport/endpoints/tags';

/** The tags that the contact has stay (docs/highlevel-api.md, Tags of a contact). */
export async function addTags(api: Api, contact: Contact, tags: string[]): Promise<Contact> {
	if (tags.length === 0) return contact;
	const contactId = idOf(contact);
	const answer = await api.call(endpoints.addToContact, { contactId }, { body: { tags } });
	return { ...contact, tags: answer.tags };
}
