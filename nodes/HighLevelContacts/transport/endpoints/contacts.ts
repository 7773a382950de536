import { done } from '../answer';
import { endpoint } from '../endpoint';

/** Contacts (docs/highlevel-api.md, Contacts). */
export const contacts = {
	delete: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}',
		scope: 'contacts.write',
		read: done,
	}),
};
