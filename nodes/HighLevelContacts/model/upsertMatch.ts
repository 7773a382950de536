import { sameEmail, samePhone } from './sentContact';
import { unifyContact } from './contactShape';
import type { Contact } from './wire';

/** What identifies a contact in an upsert. */
export interface Identity {
	email?: string;
	phone?: string;
}

/** Which contacts had the email and the phone before the upsert. */
export interface Owners {
	email: Contact | null;
	phone: Contact | null;
}

/** What an upsert has done. */
export interface UpsertTruth {
	/** Whether the contact was created */
	new: boolean;
	/**
	 * By what the existing contact was found; null for a new one. `emailOrPhone` means that it was one of the
	 * two: afterwards the contact has both, so the answer alone does not tell.
	 */
	matchedBy: 'email' | 'phone' | 'emailAndPhone' | 'emailOrPhone' | null;
	/** What the user would not expect; null when there is nothing */
	warning: string | null;
}

/**
 * Reads an upsert's answer. When email and phone belong to two contacts, HighLevel updates one of them and ignores
 * the other identifier without a word (highlevel-api.md 4.9), so that the answer lacks it.
 *
 * @param owners who had the email and the phone before, if that was looked up
 */
export function upsertTruth(
	contact: Contact,
	isNew: boolean,
	sent: Identity,
	owners?: Owners,
): UpsertTruth {
	const warning = (owners && ownersWarning(contact, sent, owners)) ?? ignoredWarning(contact, sent);
	return { new: isNew, matchedBy: isNew ? null : matchedBy(contact, sent, owners), warning };
}

/** What the two contacts are called when the email and the phone belong to different ones. */
export function twoOwners({ email, phone }: Owners): string | undefined {
	if (!email || !phone || email.id === phone.id) return undefined;
	return `the email belongs to ${called(email)}, the phone to ${called(phone)}`;
}

function matchedBy(contact: Contact, sent: Identity, owners?: Owners): UpsertTruth['matchedBy'] {
	if (!sent.email) return 'phone';
	if (!sent.phone) return 'email';
	const byEmail = owners ? owners.email?.id === contact.id : sameEmail(contact.email, sent.email);
	const byPhone = owners ? owners.phone?.id === contact.id : samePhone(contact.phone, sent.phone);
	if (byEmail && byPhone) return owners ? 'emailAndPhone' : 'emailOrPhone';
	if (byEmail) return 'email';
	return byPhone ? 'phone' : null;
}

function ownersWarning(contact: Contact, sent: Identity, owners: Owners): string | undefined {
	const two = twoOwners(owners);
	if (two) {
		const ignored = owners.email?.id === contact.id ? 'phone' : 'email';
		return `Two contacts: ${two}. HighLevel updated ${called(contact)} and ignored the ${ignored}.`;
	}
	const former = owners.email?.id === contact.id ? owners.email.email : undefined;
	if (!former || sameEmail(former, sent.email)) return undefined;
	return `The email was an additional one of this contact and has become its main one in place of ${former}.`;
}

function ignoredWarning(contact: Contact, { email, phone }: Identity): string | null {
	const ignored = sameEmail(contact.email, email)
		? samePhone(contact.phone, phone)
			? undefined
			: 'phone'
		: 'email';
	if (!ignored) return null;
	return `HighLevel ignored the ${ignored}: it belongs to another contact. The contact with this ${ignored} was not changed.`;
}

function called(contact: Contact): string {
	const { name, id } = unifyContact(contact);
	return name ? `${name} (ID ${id})` : `ID ${id}`;
}
