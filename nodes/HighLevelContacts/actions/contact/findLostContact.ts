import type { IDataObject } from 'n8n-workflow';
import { isSentContact } from '../../model/sentContact';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';

/**
 * After a create whose reply was lost: finds the contact that it made.
 *
 * Nothing found means that it is safe to send again: either the first try did not arrive, or another contact
 * has this email or phone, and then HighLevel itself refuses a second one.
 */
export async function findLostContact(
	api: Api,
	body: IDataObject,
): Promise<{ contact: Contact } | undefined> {
	const { contact } = await api.send<{ contact: Contact | null }>({
		method: 'GET',
		path: '/contacts/search/duplicate',
		query: {
			locationId: api.locationId,
			...(body.email ? { email: body.email } : {}),
			...(body.phone ? { number: body.phone } : {}),
		},
	});
	return contact && isSentContact(contact, body) ? { contact } : undefined;
}
