import { asList, asRecord, asText } from '../../../shared/answered';
import { sameText } from './contactMatchesBody';
import { readEmail } from '../../../shared/values/email';
import { requireValue } from '../values/requireValue';
import { toE164 } from '../../../shared/values/e164';
import { namesCountry, readPhone, readPhoneText } from '../../../shared/values/phone';
import type { Contact } from '../wire';

/** An email or a phone by which a contact is named. */
export interface ContactIdentity {
	field: 'email' | 'phone';
	/** As HighLevel keeps it: in lower case, or in E.164 */
	value: string;
}

const ADDITIONAL = { email: 'additionalEmails', phone: 'additionalPhones' } as const;

/** Whether a text names a contact by a phone that is read with the account's country. */
export function needsCountry(text: string, label: string): boolean {
	if (isEmail(text)) return false;
	const phone = readPhoneText(text, label) ?? '';
	// 0033 names the country, too, for those who know that it stands before all others.
	return !namesCountry(phone) && toE164(phone) === undefined;
}

/**
 * Reads an email, which has an @, or else a phone in any usual form.
 *
 * @param country two letters, for a phone without its country code
 * @throws InvalidInput when it is neither
 */
export function readIdentity(text: string, label: string, country?: string): ContactIdentity {
	if (!isEmail(text)) {
		return { field: 'phone', value: requireValue(readPhone(text, label, country), label) };
	}
	return { field: 'email', value: requireValue(readEmail(text, label), label).toLowerCase() };
}

/** Whether a contact has an email or a phone, as its main or as an additional one. */
export function hasIdentity(contact: Contact, { field, value }: ContactIdentity): boolean {
	const additional = asList(contact[ADDITIONAL[field]]).map(
		(entry) => asRecord(entry)[field] ?? entry,
	);
	return [contact[field], ...additional].some((one) => asText(one) && sameText(one, value));
}

function isEmail(text: string): boolean {
	return text.includes('@');
}
