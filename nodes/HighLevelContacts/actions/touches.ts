import type { ItemContext } from '../run/itemContext';
import type { Touch } from '../run/turns';

/** For operations on one contact, also on its notes, tasks and tags. */
export function touchesContact(item: ItemContext): Touch[] {
	return [{ key: `contact ${item.id('contactId', 'Contact')}` }];
}

/**
 * For operations that find their contact by email or phone; nothing when there is neither.
 *
 * An item with an email and another one with a phone may mean the same contact, which is not known before it is
 * found. So those that name it in different manners are not worked on side by side.
 */
export function touchesIdentity(item: ItemContext): Touch[] {
	const email = item.text('email');
	const phone = item.text('phone');
	const given = [email && 'email', phone && 'phone'].filter(Boolean);
	if (given.length === 0) return [];
	return [...identityTouches(email, phone), { key: 'contacts', manner: given.join(' and ') }];
}

/** An email and a phone, which only one contact can have. */
export function identityTouches(email: unknown, phone: unknown): Touch[] {
	const touches: Touch[] = [];
	if (email) touches.push({ key: `email ${String(email).trim().toLowerCase()}` });
	// The same number may be written with or without its country code.
	if (phone) touches.push({ key: `phone ${String(phone).replace(/\D/g, '').slice(-8)}` });
	return touches;
}
