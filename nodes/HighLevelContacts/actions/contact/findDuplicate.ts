import { deepCopy } from 'n8n-workflow';
import type { Identity } from '../../model/upsertMatch';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';

/** The contact that has exactly this email or phone, also right after it was written (docs/highlevel-api.md, Look-up). */
export async function findDuplicate(api: Api, { email, phone }: Identity): Promise<Contact | null> {
	const query = {
		locationId: api.locationId,
		...(email ? { email } : {}),
		...(phone ? { number: phone } : {}),
	};
	const { contact } = await api.call(contacts.findDuplicate, {}, { query });
	return contact;
}

/** As above, each email and phone once in an execution; for an operation that changes nothing of what it finds. */
export async function findOnce(
	{ api, lookups }: ItemContext,
	identity: Identity,
): Promise<Contact | null> {
	const key = JSON.stringify([identity.email?.toLowerCase(), identity.phone]);
	const found = await lookups.get(key, async () => await findDuplicate(api, identity));
	// What comes after this node may change one item, and must not change the others. The copy has no symbols, so not
	// the mark that the reply was about this contact alone.
	return found && { ...found, ...deepCopy(found) };
}
