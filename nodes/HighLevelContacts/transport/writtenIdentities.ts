import { asRecord, asText, idIn, isRecord } from '../model/answered';
import { BoundedMap } from './boundedMap';

/** The email and phone that a contact has; neither, when it was deleted. */
interface Written {
	email?: string;
	phone?: string;
}

/** Contacts that are remembered for all accounts together. */
const MOST_CONTACTS = 20_000;

const written = new BoundedMap<string, Written>(MOST_CONTACTS);

/**
 * Remembers the email and phone that a contact has after a write of this n8n's, since the search goes on to show those
 * before for a while (docs/highlevel-api.md, Search).
 *
 * @param account ID of the sub-account
 */
export function recordWrittenIdentity(account: string, path: string, reply: unknown): void {
	const { contact } = asRecord(reply);
	const deleted = /^\/contacts\/([^/?]+)$/.exec(path)?.[1];
	const id = isRecord(contact) ? idIn(contact) : deleted;
	if (id === undefined) return;
	const { email, phone } = asRecord(contact);
	written.set(`${account}/${id}`, { email: asText(email)?.toLowerCase(), phone: asText(phone) });
}

/** Whether this n8n has written a contact in such a way that it no longer has this email or phone as its main one. */
export function lostIdentity(
	account: string,
	contactId: string,
	{ field, value }: { field: keyof Written; value: string },
): boolean {
	const now = written.get(`${account}/${contactId}`);
	return now !== undefined && now[field] !== value;
}
