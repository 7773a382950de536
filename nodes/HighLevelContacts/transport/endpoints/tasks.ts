import { done } from '../answer';
import { endpoint } from '../endpoint';

/** Tasks of a contact (docs/highlevel-api.md, Notes and tasks). */
export const tasks = {
	delete: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/tasks/{taskId}',
		scope: 'contacts.write',
		read: done,
	}),
};
