import type { Settings } from '../settings.cts';
import type { Store } from '../store.cts';
import type { World } from '../world.cts';
import type { Contact } from './types.cts';

const KEY = /^contact\.utm_/;

/** Remembers which written fields HighLevel is going to empty again by itself. */
export function noteUtmFields(
	store: Store,
	settings: Settings,
	contact: Contact,
	now: number,
): void {
	const { utmLifetimeMs } = settings.customFields;
	if (utmLifetimeMs < 0) return;
	const before = store.contacts.get(contact.id)?.customFields ?? {};
	for (const [id, value] of Object.entries(contact.customFields)) {
		if (value === before[id] || !KEY.test(store.customFields.get(id)?.fieldKey ?? '')) continue;
		store.fading.set(`${contact.id} ${id}`, now + utmLifetimeMs);
	}
}

/** Empties the fields whose time has come. Whether that counts as an edit nobody has seen; here it does not. */
export function emptyUtmFields({ store, contacts, now }: World): void {
	for (const [key, dueAt] of store.fading) {
		if (dueAt > now()) continue;
		store.fading.delete(key);
		const [contactId = '', fieldId = ''] = key.split(' ');
		const contact = store.contacts.get(contactId);
		if (!contact) continue;
		const kept = Object.entries(contact.customFields).filter(([id]) => id !== fieldId);
		contacts.annotate(contact, { customFields: Object.fromEntries(kept) });
	}
}
