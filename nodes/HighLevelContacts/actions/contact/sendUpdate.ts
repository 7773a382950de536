import type { ContactBody } from '../../model/contact/contactBody';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';
import { ifSent, type DryRun } from '../../transport/dryRun';

/** HighLevel leaves fields that are not in the body as they are. */
export async function sendUpdate(
	api: Api,
	contactId: string,
	body: ContactBody,
): Promise<Contact | DryRun> {
	const sending = api.call(contacts.update, { contactId }, { body });
	return await ifSent(sending, ({ contact }) => contact);
}
