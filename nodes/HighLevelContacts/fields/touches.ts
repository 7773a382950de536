import type { Touch } from '../run/turns';

/** For operations on one contact, also on its notes, tasks and tags. */
export function touchesContact({ contactId }: { contactId: string }): Touch[] {
	return [{ key: `contact ${contactId}` }];
}
