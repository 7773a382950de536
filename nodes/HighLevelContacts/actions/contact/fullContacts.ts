import { idIn } from '../../model/answered';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { isNotFound } from '../../transport/replyErrors';
import { sideBySide } from '../../transport/sideBySide';
import { oneOrNone } from '../../transport/answer';

/**
 * Reads contacts on their own, one request each, because the search leaves out some fields (docs/highlevel-api.md
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
	await sideBySide(contacts.entries(), async ([place, contact]) => {
		const id = idIn(contact);
		if (id !== undefined && isWanted(contact)) full[place] = await readIfThere(api, id);
	});
	return full.filter((contact) => contact !== null);
}

/** A contact with all of its fields; null when it was deleted. */
export async function readIfThere(api: Api, id: string): Promise<Contact | null> {
	const { contact } = await api.send<{ contact: Contact | null }>({
		read: oneOrNone('contact'),
		method: 'GET',
		path: path`/contacts/${id}`,
		accept: (facts) => (isNotFound(facts) ? { contact: null } : undefined),
	});
	return contact;
}
