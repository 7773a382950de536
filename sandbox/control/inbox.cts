import type { FastifyInstance } from 'fastify';

import { announceUnread } from '../conversations/events.cts';
import { retryAsPerson, writeAsPerson, type Writing } from '../conversations/person.cts';
import { LOCATION_ID } from '../fixtures.cts';
import { conversationOf, conversationRow, messagesOf } from '../model/conversations.cts';
import { messageView } from '../model/messages.cts';
import { chosenProvider } from '../model/providers.cts';
import type { World } from '../world.cts';

const BASE = '/inbox';

/** The newest contacts are enough to choose from on a page. */
const MAX_PEOPLE = 50;

/** The endpoints under /_control/inbox/, by which tests and the inbox page are the person in HighLevel. */
export function serveInbox(app: FastifyInstance, world: World): void {
	app.get<{ Querystring: { contactId?: string } }>(BASE, async ({ query }) =>
		inboxState(world, query.contactId),
	);
	app.post<{ Body: Writing & { contactId: string } }>(
		`${BASE}/messages`,
		async ({ body: { contactId, ...writing } }, reply) => {
			const contact = world.contacts.get(contactId, LOCATION_ID);
			return reply.code(201).send(messageView(world, writeAsPerson(world, contact, writing)));
		},
	);
	app.post<{ Params: { id: string } }>(`${BASE}/messages/:id/retry`, async ({ params }, reply) =>
		reply.code(201).send(messageView(world, retryAsPerson(world, params.id, LOCATION_ID))),
	);
	app.post<{ Params: { id: string } }>(`${BASE}/conversations/:id/read`, async ({ params }) => {
		const conversation = conversationOf(world, params.id, LOCATION_ID);
		if (conversation.unreadCount > 0) {
			conversation.unreadCount = 0;
			announceUnread(world, conversation);
		}
		return { ok: true };
	});
}

/** What the inbox page shows: all threads, and the messages of the contact that is looked at. */
function inboxState(world: World, contactId?: string): object {
	const { store, settings } = world;
	const conversations = [...store.conversations.values()].filter(
		({ locationId }) => locationId === LOCATION_ID,
	);
	const open = conversations.find((conversation) => conversation.contactId === contactId);
	return {
		now: world.now(),
		locationName: store.locations.get(LOCATION_ID)?.name,
		deliveryUrls: settings.conversations.deliveryUrls,
		channels: [
			{ id: '', name: chosenProvider(world, LOCATION_ID)?.name ?? 'SMS' },
			...[...store.providers.values()]
				.filter(({ locationIds, kind }) => kind === 'extra' && locationIds.includes(LOCATION_ID))
				.map(({ id, name }) => ({ id, name })),
		],
		people: [...store.contacts.values()]
			.filter(({ locationId, deleted }) => locationId === LOCATION_ID && !deleted)
			.slice(-MAX_PEOPLE)
			.map(({ id, firstName, lastName, phone, email }) => ({
				id,
				name: [firstName, lastName].filter(Boolean).join(' ') || phone || email || id,
				phone,
			})),
		threads: conversations
			.map((conversation) => conversationRow(world, conversation))
			.sort((a, b) => (b.lastMessageDate ?? 0) - (a.lastMessageDate ?? 0)),
		messages: open
			? messagesOf(world, open)
					.reverse()
					.map((message) => messageView(world, message))
			: [],
	};
}
