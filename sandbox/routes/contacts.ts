import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint';
import { invalid } from '../http/errors';
import { required, shape, text } from '../http/shape';
import { createdView, fullView } from '../model/contactViews';
import { createBody, updateBody, upsertBody } from './contactBodies';

const version = CONTACTS_VERSION;
const READ = 'contacts.readonly';
const WRITE = 'contacts.write';

/** highlevel-api.md 4.5 to 4.9 and 4.12 */
export const contactEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/contacts/',
		version,
		scope: WRITE,
		status: 201,
		body: createBody,
		handle: ({ world, body }) => {
			const { locationId, ...input } = body;
			return { contact: createdView(world.contacts.create(locationId, input)) };
		},
	}),
	endpoint({
		method: 'POST',
		path: '/contacts/upsert',
		version,
		scope: WRITE,
		body: upsertBody,
		handle: ({ world, body, setStatus }) => {
			const { locationId, ...input } = body;
			const { contact, isNew } = world.contacts.upsert(locationId, input);
			if (isNew) setStatus(world.settings.upsertCreatedStatus);
			return { new: isNew, contact: fullView(contact) };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/contacts/search/duplicate',
		version,
		scope: READ,
		query: shape({ locationId: required(text), number: text, email: text }),
		handle: ({ world, query }) => {
			if (!query.number && !query.email) throw invalid('number or email should not be empty');
			const found = world.contacts.lookup(query.locationId, {
				email: query.email,
				phone: query.number,
			});
			return { contact: found ? fullView(found) : null };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/contacts/:contactId',
		version,
		scope: READ,
		handle: ({ contact }) => ({
			contact: fullView(contact),
		}),
	}),
	endpoint({
		method: 'PUT',
		path: '/contacts/:contactId',
		version,
		scope: WRITE,
		body: updateBody,
		handle: ({ world, contact, body }) => {
			return { succeded: true, contact: fullView(world.contacts.update(contact, body)) };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: '/contacts/:contactId',
		version,
		scope: WRITE,
		handle: ({ world, contact }) => {
			world.contacts.remove(contact);
			return { succeded: true };
		},
	}),
];
