import { asList, asRecord, asText, idIn } from '../../../shared/answered';
import type { ContactBody } from './contactBody';
import { replacedValues } from './replacedIdentity';
import { sameEmail, samePhone } from './contactMatchesBody';
import { unifyContact } from './contactShape';
import type { Contact } from '../wire';

/** What identifies a contact in an upsert. */
export type EmailAndPhone = Pick<ContactBody, 'email' | 'phone'>;

/** Which contacts had the email and the phone before the upsert; null also for one that is not sent. */
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
 * the other identifier without a word (docs/highlevel-api.md, Contacts), so that the answer lacks it. When they belong
 * to one, its email, phone and name are replaced by those that were sent, which the answer cannot tell.
 *
 * @param owners who had the email and the phone before, if that was looked up
 */
export function upsertTruth(
	contact: Contact,
	isNew: boolean,
	sent: EmailAndPhone,
	owners?: Owners,
): UpsertTruth {
	const known = owners && !isNew ? ownersWarnings(contact, sent, owners) : [];
	const warnings = known.length > 0 ? known : ignoredWarnings(contact, sent);
	return {
		new: isNew,
		matchedBy: isNew ? null : matchedBy(contact, sent, owners),
		warning: warnings.join(' ') || null,
	};
}

/** What became of an upsert that only fills empty fields, and what it left out of those that tell who a contact is. */
export function keptTruth(contact: Contact, sent: ContactBody, owners: Owners): UpsertTruth {
	const two = twoOwners(owners);
	const before = owners.phone ?? owners.email ?? contact;
	const kept = replacedValues(before, sent, foundBy(before, owners));
	const warnings = [
		two && `Two contacts: ${two}. Only empty fields of ${called(contact)} were filled in.`,
		kept && `${foundOut(before, owners)} It keeps what it has. Not replaced: ${kept}.`,
	];
	return {
		new: false,
		matchedBy: matchedBy(contact, sent, owners),
		warning: warnings.filter(Boolean).join(' ') || null,
	};
}

/** What the two contacts are called when the email and the phone belong to different ones. */
export function twoOwners({ email, phone }: Owners): string | undefined {
	if (!email || !phone || email.id === phone.id) return undefined;
	return `the email belongs to ${called(email)}, the phone to ${called(phone)}`;
}

/** What an upsert would replace in the one contact that has the email or the phone. */
export function wouldReplace(owners: Owners, body: ContactBody): string | undefined {
	const owner = owners.email ?? owners.phone;
	if (!owner) return undefined;
	// What is an additional one now would become the main one in place of it.
	const kept = foundBy(owner, owners).filter((field) => !isAdditional(owner, field, body[field]));
	const values = replacedValues(owner, body, kept);
	return values ? `${foundOut(owner, owners)} This would replace ${values}` : undefined;
}

function matchedBy(
	contact: Contact,
	sent: EmailAndPhone,
	owners?: Owners,
): UpsertTruth['matchedBy'] {
	if (!sent.email) return 'phone';
	if (!sent.phone) return 'email';
	const byEmail = owners ? owners.email?.id === contact.id : sameEmail(contact.email, sent.email);
	const byPhone = owners ? owners.phone?.id === contact.id : samePhone(contact.phone, sent.phone);
	if (byEmail && byPhone) return owners ? 'emailAndPhone' : 'emailOrPhone';
	if (byEmail) return 'email';
	return byPhone ? 'phone' : null;
}

function ownersWarnings(contact: Contact, sent: EmailAndPhone, owners: Owners): string[] {
	const warnings: string[] = [];
	const two = twoOwners(owners);
	if (two) {
		const ignored = owners.email?.id === contact.id ? 'phone' : 'email';
		warnings.push(
			`Two contacts: ${two}. HighLevel updated ${called(contact)} and ignored the ${ignored}.`,
		);
	}
	const before = [owners.email, owners.phone].find((owner) => owner?.id === contact.id);
	if (!before) return warnings;
	const found = foundBy(contact, owners);
	const replaced = replacedValues(before, unifyContact(contact), found);
	if (replaced) {
		warnings.push(`${foundOut(before, owners)} HighLevel replaced ${replaced}.`);
	}
	for (const field of found) {
		const isMain = { email: sameEmail, phone: samePhone }[field](before[field], sent[field]);
		const main = asText(before[field]);
		if (isMain || !main) continue;
		warnings.push(
			`The ${field} was an additional one of this contact and has become its main one in place of ${main}.`,
		);
	}
	return warnings;
}

/** By which of the two the contact was found; it has them, as its main or as additional ones. */
function foundBy({ id }: Contact, owners: Owners): Array<keyof Owners> {
	return (['email', 'phone'] as const).filter((field) => owners[field]?.id === id);
}

function isAdditional(owner: Contact, field: keyof Owners, sent: unknown): boolean {
	const [list, same] =
		field === 'email' ? [owner.additionalEmails, sameEmail] : [owner.additionalPhones, samePhone];
	return asList(list).some((entry) => same(asRecord(entry)[field] ?? entry, sent));
}

function foundOut(owner: Contact, owners: Owners): string {
	return `Found by the ${foundBy(owner, owners).join(' and ')}: ${called(owner)}.`;
}

function ignoredWarnings(contact: Contact, { email, phone }: EmailAndPhone): string[] {
	const ignored = sameEmail(contact.email, email)
		? samePhone(contact.phone, phone)
			? undefined
			: 'phone'
		: 'email';
	if (!ignored) return [];
	return [
		`HighLevel ignored the ${ignored}: it belongs to another contact. The contact with this ${ignored} was not changed.`,
	];
}

function called(contact: Contact): string {
	const id = idIn(contact) ?? 'unknown';
	const name = asText(unifyContact(contact).name);
	return name ? `${name} (ID ${id})` : `ID ${id}`;
}
