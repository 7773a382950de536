import { asRecord, asText, idIn, isRecord } from '../../shared/answered';
import { BoundedMap } from '../../shared/boundedMap';

/** A deleted contact has neither. */
interface Written {
	email?: string;
	phone?: string;
}

/** All accounts share them. */
const MOST_CONTACTS = 20_000;

const written = new BoundedMap<string, Written>(MOST_CONTACTS);

/**
 * The search goes on to show the email and phone from before a write for a while (docs/highlevel-api.md, Search).
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

/** A write of this n8n's has given the contact another main email or phone. */
export function lostIdentity(
	account: string,
	contactId: string,
	{ field, value }: { field: keyof Written; value: string },
): boolean {
	const now = written.get(`${account}/${contactId}`);
	return now !== undefined && now[field] !== value;
}
