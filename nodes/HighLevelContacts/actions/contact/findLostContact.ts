import { one } from '../../transport/answer';
import { asRecord } from '../../model/answered';
import type { IDataObject } from 'n8n-workflow';
import { isSentContact } from '../../model/sentContact';
import type { Contact, Location } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { findDuplicate } from './findDuplicate';

/**
 * After a create whose reply was lost: finds the contact that it made.
 *
 * Nothing found means that it is safe to send again: either the first try did not arrive, or another contact
 * has this email or phone and HighLevel itself refuses a second one. Null means that it cannot be known:
 * another contact is in the way of the look-up, and the account allows duplicates.
 */
export async function findLostContact(
	api: Api,
	body: IDataObject,
	isRecent: (dateAdded: unknown) => boolean,
): Promise<{ contact: Contact } | undefined | null> {
	const contact = await findDuplicate(api, body);
	if (!contact) return undefined;
	if (isSentContact(contact, body) && isRecent(contact.dateAdded)) return { contact };
	return (await allowsDuplicates(api)) ? null : undefined;
}

/** The account's setting; allowed, to be on the safe side, where the connection may not read it. */
async function allowsDuplicates(api: Api): Promise<boolean> {
	const { location } = await api.send<{ location: Location }>({
		read: one('location'),
		method: 'GET',
		path: path`/locations/${api.locationId}`,
		accept: ({ status }) => (status === 401 || status === 403 ? { location: {} } : undefined),
	});
	return asRecord(location.settings).allowDuplicateContact !== false;
}
