import { asRecord } from '../../../shared/answered';
import type { Contact } from '../wire';

/** A symbol, so that every copy of the contact keeps it and nothing that is put out shows it. */
const ON_ITS_OWN = Symbol('from a reply about one contact');

/**
 * Marks the contact of a reply about one contact. Such a reply leaves out `dnd` and `dndSettings` when nobody
 * ever touched Do Not Disturb; a row of a list may leave them out whatever they are.
 *
 * @param reply the body of any reply; HighLevel answers one contact as `contact`, and many as `contacts`
 */
export function markOrigin(reply: unknown): void {
	const { contact } = asRecord(reply);
	if (typeof contact === 'object' && contact !== null)
		Object.assign(contact, { [ON_ITS_OWN]: true });
}

/** Whether the contact comes from a reply about it alone, in which an absent field is one that is not set. */
export function isOnItsOwn(contact: Contact): boolean {
	return ON_ITS_OWN in contact;
}

/** The contact as HighLevel has sent it. */
export function withoutOrigin(contact: Contact): Contact {
	return Object.fromEntries(Object.entries(contact));
}
