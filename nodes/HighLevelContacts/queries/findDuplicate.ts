import type { EmailAndPhone } from '../model/contact/upsertMatch';
import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { contacts } from '../transport/endpoints/contacts';

/** HighLevel finds it also right after it was written (docs/highlevel-api.md, Look-up). */
export async function findDuplicate(
	api: Api,
	{ email, phone }: EmailAndPhone,
): Promise<Contact | null> {
	const query = {
		locationId: api.locationId,
		...(email ? { email } : {}),
		...(phone ? { number: phone } : {}),
	};
	const { contact } = await api.call(contacts.findDuplicate, {}, { query });
	return contact;
}
