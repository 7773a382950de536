import type { Contact } from '../../model/wire';
import { idOf } from '../../transport/answer';
import type { Api } from '../../transport/api';
import { tags as endpoints } from '../../transport/endpoints/tags';
import { ifSent, type DryRun } from '../../transport/dryRun';

/** The tags that the contact has stay (docs/highlevel-api.md, Tags of a contact). */
export async function addTags(
	api: Api,
	contact: Contact,
	tags: string[],
): Promise<Contact | DryRun> {
	if (tags.length === 0) return contact;
	const contactId = idOf(contact);
	const sending = api.call(endpoints.addToContact, { contactId }, { body: { tags } });
	return await ifSent(sending, (answer) => ({ ...contact, tags: answer.tags }));
}
