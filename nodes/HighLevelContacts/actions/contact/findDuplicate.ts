import type { Identity } from '../../model/upsertMatch';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { oneOrNone } from '../../transport/answer';

/** The contact that has exactly this email or phone, also right after it was written (docs/highlevel-api.md, Look-up). */
export async function findDuplicate(api: Api, { email, phone }: Identity): Promise<Contact | null> {
	const { contact } = await api.send<{ contact: Contact | null }>({
		read: oneOrNone('contact'),
		method: 'GET',
		path: '/contacts/search/duplicate',
		query: {
			locationId: api.locationId,
			...(email ? { email } : {}),
			...(phone ? { number: phone } : {}),
		},
	});
	return contact;
}
