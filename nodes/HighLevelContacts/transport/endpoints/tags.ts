import { done } from '../answer';
import { endpoint } from '../endpoint';

/** The account's tags (docs/highlevel-api.md, The account's lists). */
export const tags = {
	delete: endpoint({
		method: 'DELETE',
		path: '/locations/{locationId}/tags/{tagId}',
		scope: 'locations/tags.write',
		read: done,
	}),
};
