import { asText } from '../../../shared/answered';
import type { ContactBody } from './contactBody';
import { contactFields } from './contactFields';
import { unifyContact } from './contactShape';
import type { Contact } from '../wire';

const echoed = contactFields.filter(([, { isEchoed }]) => isEchoed);

/**
 * Whether a contact is what a body would have made. Used after a lost reply: a contact that already is what
 * was to be written need not be written again.
 */
export function contactMatchesBody(contact: Contact, body: ContactBody): boolean {
	const unified = unifyContact(contact);
	return echoed.every(
		([name, { kind }]) =>
			body[name] === undefined ||
			// HighLevel changes case and, in a phone, punctuation.
			(kind === 'phone' ? samePhone : sameText)(unified[name], body[name]),
	);
}

/** Whether a stored number is the one that was sent, which may have been written in another way. */
export function samePhone(stored: unknown, sent: unknown): boolean {
	if (sent === undefined) return true;
	// A number sent without its country code is stored with it.
	return digitsOf(asText(stored) ?? '').endsWith(digitsOf(asText(sent) ?? '').replace(/^0+/, ''));
}

/** No number is longer than this with all its signs. */
const LONGEST_NUMBER = 100;

function digitsOf(text: string): string {
	return text.slice(0, LONGEST_NUMBER).replace(/\D+/g, '');
}

/** Whether a stored e-mail is the one that was sent; HighLevel does not tell capitals apart. */
export function sameEmail(stored: unknown, sent: unknown): boolean {
	return sent === undefined || sameText(stored, sent);
}

/** Whether two texts are the same but for case and white space. */
export function sameText(one: unknown, other: unknown): boolean {
	return normal(one) === normal(other);
}

function normal(value: unknown): string {
	return (asText(value) ?? '')
		.trim()
		.replace(/\s{2,}|[^\S ]/g, ' ')
		.toLowerCase();
}
