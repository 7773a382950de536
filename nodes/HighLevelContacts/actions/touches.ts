import type { ItemContext } from '../run/itemContext';
import type { Touch } from '../run/turns';

/** For operations on one contact, also on its notes, tasks and tags. */
export function touchesContact(item: ItemContext): Touch[] {
	return [{ key: `contact ${item.id('contactId', 'Contact')}` }];
}
