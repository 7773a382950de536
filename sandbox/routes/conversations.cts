import * as rules from 'class-validator';

import { announceUnread } from '../conversations/events.cts';
import { CONVERSATIONS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import {
	also,
	anything,
	bool,
	numeric,
	oneOf,
	queryNumber,
	required,
	shape,
	text,
} from '../http/shape.cts';
import {
	changedConversationView,
	conversationOf,
	conversationRow,
	conversationView,
	createConversation,
	createdConversationView,
	messagesOf,
	removeConversation,
} from '../model/conversations.cts';
import { reachableContact } from '../model/messages.cts';
import type { Conversation } from '../model/messageTypes.cts';
import { isChosen } from '../model/providers.cts';
import type { World } from '../world.cts';

const version = CONVERSATIONS_VERSION;
const READ = 'conversations.readonly';
const WRITE = 'conversations.write';
const ONE = '/conversations/:conversationId';

const searchQuery = shape({
	locationId: required(text),
	contactId: text,
	id: text,
	query: text,
	status: oneOf('all', 'read', 'unread', 'starred', 'recents'),
	lastMessageType: text,
	lastMessageDirection: oneOf('inbound', 'outbound'),
	sort: oneOf('asc', 'desc'),
	sortBy: oneOf('last_manual_message_date', 'last_message_date'),
	startAfterDate: queryNumber,
	startDate: queryNumber,
	endDate: queryNumber,
	limit: also(queryNumber, rules.Min(1), rules.Max(100)),
});

type SearchQuery = NonNullable<(typeof searchQuery)['values']>;

export const conversationEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: '/conversations/search',
		version,
		scope: READ,
		query: searchQuery,
		handle: ({ world, query, locationId }) => {
			const { startAfterDate, limit = 20, sort = 'desc' } = query;
			const order = sort === 'asc' ? 1 : -1;
			const found = [...world.store.conversations.values()]
				.filter((conversation) => conversation.locationId === locationId)
				.filter((conversation) => isIndexed(world, conversation))
				.filter((conversation) => matches(world, conversation, query))
				.map((conversation) => ({ conversation, at: lastDate(world, conversation) }))
				.sort((a, b) => order * (a.at - b.at));
			const page = found
				.filter(({ at }) => startAfterDate === undefined || order * (at - startAfterDate) > 0)
				.slice(0, limit);
			return {
				conversations: page.map(({ conversation }) => conversationRow(world, conversation)),
				total: found.length,
			};
		},
	}),
	endpoint({
		method: 'POST',
		path: '/conversations/',
		needsSlash: true,
		version,
		scope: WRITE,
		status: 201,
		body: shape({ locationId: required(text), contactId: required(text) }),
		handle: ({ world, body, locationId }) => {
			const contact = reachableContact(world, body.contactId, locationId);
			const conversation = createConversation(world, contact);
			return { success: true, conversation: createdConversationView(conversation) };
		},
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, params, locationId }) =>
			conversationView(conversationOf(world, params.conversationId ?? '', locationId)),
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body: shape({
			locationId: required(text),
			unreadCount: also(numeric, rules.Min(0)),
			starred: bool,
			feedback: anything,
		}),
		handle: ({ world, params, body, locationId }) => {
			const conversation = conversationOf(world, params.conversationId ?? '', locationId);
			const { unreadCount, starred } = conversation;
			conversation.unreadCount = body.unreadCount ?? unreadCount;
			conversation.starred = body.starred ?? starred;
			conversation.dateUpdated = world.now();
			if (conversation.unreadCount !== unreadCount) announceUnread(world, conversation);
			return { success: true, conversation: changedConversationView(world, conversation) };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			removeConversation(world, conversationOf(world, params.conversationId ?? '', locationId));
			return { success: true };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/locations/:locationId/conversationChannels/SMS',
		version,
		scope: 'locations.readonly',
		// Whether HighLevel lists the extra ones here nobody has told.
		handle: ({ world, locationId }) => {
			const own = [...world.store.providers.values()].filter(({ locationIds }) =>
				locationIds.includes(locationId),
			);
			const rows = [
				...own.map((provider) => ({
					_id: provider.id,
					name: provider.name,
					default: isChosen(world, provider),
				})),
				{
					_id: 'twilio_provider',
					name: 'Twilio',
					default: !own.some((provider) => isChosen(world, provider)),
				},
			];
			return {
				conversationChannel: {
					SMS: rows.map(({ _id, name, default: isDefault }) => ({
						conversationProvider: { _id, name, type: 'SMS', default: isDefault },
					})),
				},
			};
		},
	}),
];

/** A new conversation is found as late as a new contact. */
function isIndexed(world: World, { dateAdded }: Conversation): boolean {
	return world.now() - dateAdded >= world.settings.search.indexDelayMs;
}

function lastDate(world: World, conversation: Conversation): number {
	return messagesOf(world, conversation)[0]?.dateAdded ?? conversation.dateAdded;
}

function matches(world: World, conversation: Conversation, query: SearchQuery): boolean {
	const { contactId, id, status, lastMessageType, lastMessageDirection } = query;
	const { startDate = Number.NEGATIVE_INFINITY, endDate = Number.POSITIVE_INFINITY } = query;
	const [last] = messagesOf(world, conversation);
	const at = lastDate(world, conversation);
	return (
		(!contactId || conversation.contactId === contactId) &&
		(!id || conversation.id === id) &&
		(status !== 'unread' || conversation.unreadCount > 0) &&
		(status !== 'read' || conversation.unreadCount === 0) &&
		(status !== 'starred' || conversation.starred) &&
		(!lastMessageType || last?.messageType === lastMessageType) &&
		(!lastMessageDirection || last?.direction === lastMessageDirection) &&
		at >= startDate &&
		at <= endDate &&
		(!query.query || mentions(world, conversation, query.query.toLowerCase()))
	);
}

/** Of the contact's name, number and e-mail, and of the last message. */
function mentions(world: World, conversation: Conversation, words: string): boolean {
	const { fullName, email, phone, lastMessageBody } = conversationRow(world, conversation);
	return [fullName, email, phone, lastMessageBody].some((value) =>
		value.toLowerCase().includes(words),
	);
}
