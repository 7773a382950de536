import { idIn } from '../../shared/answered';
import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { contacts } from '../transport/endpoints/contacts';
import { isNotFound } from '../transport/replyErrors';
import { pMap } from '../transport/pMap';

/**
 * Reads contacts on their own, one request each, because the search leaves out some fields (docs/highlevel-api.md,
 * Search). A contact that was deleted since the search last looked is left out.
 *
 * @param isWanted which of them to read; the others are passed on as they are
 */
export async function fullContacts(
	api: Api,
	rows: Contact[],
	isWanted: (contact: Contact) => boolean = () => true,
): Promise<Contact[]> {
	const full = await pMap(rows, async (contact) => {
		const id = idIn(contact);
		return id !== undefined && isWanted(contact) ? await getContactIfExists(api, id) : contact;
	});
	return full.filter((contact) => contact !== null);
}

export async function getContactIfExists(api: Api, contactId: string): Promise<Contact | null> {
	const { contact } = await api.call(
		contacts.getIfThere,
		{ contactId },
		{ accept: (facts) => (isNotFound(facts) ? { contact: null } : undefined) },
	);
	return contact;
}
