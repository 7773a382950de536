import * as rules from 'class-validator';

import { CONVERSATIONS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { conversationError } from '../http/errors.cts';
import { also, oneOf, queryNumber, required, shape, text } from '../http/shape.cts';
import { conversationOf, messagesOf } from '../model/conversations.cts';
import { messageView } from '../model/messages.cts';
import type { Message, MessageType } from '../model/messageTypes.cts';

const version = CONVERSATIONS_VERSION;
const scope = 'conversations/message.readonly';

/** The export's channels. Whether it counts a provider's texts as SMS nobody has told; here it does. */
const CHANNELS: Record<string, readonly MessageType[]> = {
	Call: ['TYPE_CALL', 'TYPE_CUSTOM_CALL'],
	SMS: ['TYPE_SMS', 'TYPE_CUSTOM_SMS', 'TYPE_CUSTOM_PROVIDER_SMS'],
	Email: ['TYPE_EMAIL'],
	WhatsApp: ['TYPE_WHATSAPP'],
	Instagram: ['TYPE_INSTAGRAM'],
	Facebook: ['TYPE_FACEBOOK'],
};

export const messageListEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: '/conversations/:conversationId/messages',
		version,
		scope,
		query: shape({
			lastMessageId: text,
			limit: also(queryNumber, rules.Min(1), rules.Max(100)),
			type: text,
		}),
		handle: ({ world, params, query, locationId }) => {
			const { lastMessageId, limit = 20, type } = query;
			const conversation = conversationOf(world, params.conversationId ?? '', locationId);
			const types = type?.split(',');
			const all = messagesOf(world, conversation).filter(
				({ messageType }) => !types || types.includes(messageType),
			);
			const start = lastMessageId ? all.findIndex(({ id }) => id === lastMessageId) + 1 : 0;
			const rows = all.slice(start, start + limit);
			return {
				messages: {
					lastMessageId: rows.at(-1)?.id ?? '',
					nextPage: start + rows.length < all.length,
					messages: rows.map((message) => messageView(world, message)),
				},
			};
		},
	}),
	endpoint({
		method: 'GET',
		path: '/conversations/messages/export',
		version,
		scope,
		query: shape({
			locationId: required(text),
			contactId: text,
			conversationId: text,
			channel: oneOf(...Object.keys(CHANNELS)),
			startDate: text,
			endDate: text,
			sortBy: oneOf('createdAt', 'updatedAt'),
			sortOrder: oneOf('asc', 'desc'),
			limit: also(queryNumber, rules.Min(10), rules.Max(500)),
			cursor: text,
		}),
		handle: ({ world, query, locationId }) => {
			const { contactId, conversationId, channel, limit = 100, cursor } = query;
			const start = readDate('start', query.startDate) ?? Number.NEGATIVE_INFINITY;
			const end = readDate('end', query.endDate) ?? Number.POSITIVE_INFINITY;
			const time = query.sortBy === 'updatedAt' ? 'dateUpdated' : 'dateAdded';
			const order = query.sortOrder === 'asc' ? 1 : -1;
			const all = [...world.store.messages.values()]
				.filter((message) => message.locationId === locationId)
				.filter((message) => !contactId || message.contactId === contactId)
				.filter((message) => !conversationId || message.conversationId === conversationId)
				.filter(({ messageType }) => isOfChannel(messageType, channel))
				.filter((message) => message[time] >= start && message[time] <= end)
				.sort((a, b) => order * (a[time] - b[time] || a.id.localeCompare(b.id)));
			const first = cursor ? all.findIndex(({ id }) => id === idIn(cursor)) + 1 : 0;
			const rows = all.slice(first, first + limit);
			const last = rows.at(-1);
			const isLast = first + rows.length >= all.length;
			const nextCursor = last && !isLast ? cursorOf(last, time) : undefined;
			const repeated = world.settings.conversations.repeatsCursor ? cursor : undefined;
			return {
				messages: rows.map((message) => messageView(world, message)),
				...((nextCursor ?? repeated) !== undefined && { nextCursor: nextCursor ?? repeated }),
				total: all.length,
			};
		},
	}),
];

/** E-mails are told only to those who ask for them. */
function isOfChannel(type: MessageType, channel: string | undefined): boolean {
	return channel ? (CHANNELS[channel] ?? []).includes(type) : type !== 'TYPE_EMAIL';
}

/** An ISO date; a number of milliseconds is none. */
function readDate(name: 'start' | 'end', value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
	if (!Number.isNaN(time)) return time;
	throw conversationError(
		400,
		`Invalid ${name} date format`,
		`CONVERSATIONS_MSG_INVALID_${name.toUpperCase()}_DATE_FORMAT`,
	);
}

function cursorOf(message: Message, time: 'dateAdded' | 'dateUpdated'): string {
	const place = { lastSort: [message[time]], lastId: message.id };
	return Buffer.from(JSON.stringify(place)).toString('base64');
}

function idIn(cursor: string): string {
	try {
		const { lastId } = JSON.parse(Buffer.from(cursor, 'base64').toString()) as { lastId?: string };
		return lastId ?? '';
	} catch {
		return '';
	}
}
