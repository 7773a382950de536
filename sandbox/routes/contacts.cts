import { CONTACTS_VERSION, DONE, endpoint, type Endpoint } from '../http/endpoint.cts';
import { invalid } from '../http/errors.cts';
import { required, shape, text } from '../http/shape.cts';
import { createdView, fullView, matchedView } from '../model/contactViews.cts';
import type { Caller } from '../oauth/tokens.cts';
import { createBody, updateBody, upsertBody } from './contactBodies.cts';

const version = CONTACTS_VERSION;
const READ = 'contacts.readonly';
const WRITE = 'contacts.write';

/** How a contact names the app that made it. */
function appOf({ clientId, companyId }: Caller) {
	return { source: 'INTEGRATION', channel: 'OAUTH', sourceId: clientId ?? companyId };
}

export const contactEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/contacts/',
		version,
		scope: WRITE,
		status: 201,
		body: createBody,
		handle: ({ world, body, caller }) => {
			const { locationId, ...input } = body;
			const contact = world.contacts.create(locationId, input, appOf(caller));
			return { contact: createdView(contact) };
		},
	}),
	endpoint({
		method: 'POST',
		path: '/contacts/upsert',
		version,
		scope: WRITE,
		body: upsertBody,
		handle: ({ world, body, caller, setStatus }) => {
			const { locationId, ...input } = body;
			const { contact, isNew } = world.contacts.upsert(locationId, input, appOf(caller));
			if (isNew) setStatus(world.settings.upsertCreatedStatus);
			return {
				new: isNew,
				...DONE,
				contact: isNew ? createdView(contact) : matchedView(contact),
			};
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
			// Seen for a match by e-mail, too.
			return found ? { contact: fullView(found), matchingField: 'contactId' } : { contact: null };
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
			return { ...DONE, contact: fullView(world.contacts.update(contact, body)) };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: '/contacts/:contactId',
		version,
		scope: WRITE,
		handle: ({ world, contact }) => {
			world.contacts.remove(contact);
			return DONE;
		},
	}),
];
