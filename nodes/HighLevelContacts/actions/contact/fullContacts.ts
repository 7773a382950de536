import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { isNotFound } from '../../transport/replyErrors';

/** Contacts read at once. More would not be faster, because HighLevel allows ten requests a second. */
const SIDE_BY_SIDE = 8;

/**
 * Reads contacts on their own, one request each, because the search leaves out some fields (highlevel-api.md
 * 4.2). The order stays. A contact that was deleted since the search last looked is left out.
 *
 * @param isWanted which of them to read; the others are passed on as they are
 */
export async function fullContacts(
	api: Api,
	contacts: Contact[],
	isWanted: (contact: Contact) => boolean = () => true,
): Promise<Contact[]> {
	const full: Array<Contact | null> = [...contacts];
	const queue = contacts.entries();
	const work = async () => {
		for (const [place, contact] of queue) {
			if (isWanted(contact)) full[place] = await readIfThere(api, contact.id);
		}
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
	return full.filter((contact) => contact !== null);
}

async function readIfThere(api: Api, id: string): Promise<Contact | null> {
	const { contact } = await api.send<{ contact: Contact | null }>({
		method: 'GET',
		path: path`/contacts/${id}`,
		accept: (facts) => (isNotFound(facts) ? { contact: null } : undefined),
	});
	return contact;
}
