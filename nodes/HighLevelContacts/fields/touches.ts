import type { Touch } from '../run/keyedQueue';

export function touchesContact({ contactId }: { contactId: string }): Touch[] {
	return [{ key: `contact ${contactId}` }];
}

interface EmailAndPhone {
	email?: string;
	phone?: string;
}

/**
 * Says nothing when there is neither an email nor a phone. An item with an email and another one with a phone may
 * mean the same contact, which is not known before it is found, so those that name it in different manners are not
 * worked on side by side.
 */
export function touchesIdentity({ email, phone }: EmailAndPhone): Touch[] {
	const given = [email && 'email', phone && 'phone'].filter(Boolean);
	if (given.length === 0) return [];
	return [...identityTouches({ email, phone }), { key: 'contacts', manner: given.join(' and ') }];
}

/** Only one contact can have an email or a phone. */
export function identityTouches({ email, phone }: EmailAndPhone): Touch[] {
	const touches: Touch[] = [];
	if (email) touches.push({ key: `email ${email.toLowerCase()}` });
	// The same number may be written with or without its country code.
	if (phone) touches.push({ key: `phone ${phone.replace(/\D/g, '').slice(-8)}` });
	return touches;
}
