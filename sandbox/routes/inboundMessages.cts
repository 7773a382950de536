import { Transform } from 'class-transformer';
import * as rules from 'class-validator';

import { announceMessage, announceUnread } from '../conversations/events.cts';
import { CONVERSATIONS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { ApiError, invalid } from '../http/errors.cts';
import { also, anything, nested, oneOf, required, shape, text, textList } from '../http/shape.cts';
import { conversationOf, ensureConversation } from '../model/conversations.cts';
import { addMessage, reachableContact } from '../model/messages.cts';
import type { Message, MessageType, Provider } from '../model/messageTypes.cts';
import {
	installedProvider,
	isOwn,
	ownProvider,
	providerRequired,
	refuseMismatch,
} from '../model/providers.cts';
import type { Contact } from '../model/types.cts';
import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';

const version = CONVERSATIONS_VERSION;
const scope = 'conversations/message.write';

/** The types that can be put in, without those of which nothing is known but the name. */
const TYPES = {
	SMS: 'TYPE_SMS',
	Email: 'TYPE_EMAIL',
	WhatsApp: 'TYPE_WHATSAPP',
	GMB: 'TYPE_GMB',
	IG: 'TYPE_INSTAGRAM',
	FB: 'TYPE_FACEBOOK',
	Custom: 'TYPE_CUSTOM_PROVIDER_SMS',
	WebChat: 'TYPE_WEBCHAT',
	Live_Chat: 'TYPE_LIVE_CHAT',
	Call: 'TYPE_CUSTOM_CALL',
} as const satisfies Record<string, MessageType>;

type InboundType = keyof typeof TYPES;

const call = nested(
	shape({
		to: text,
		from: text,
		status: oneOf(
			'pending',
			'completed',
			'answered',
			'busy',
			'no-answer',
			'failed',
			'canceled',
			'voicemail',
		),
	}),
);

/** A list that is empty, or holds an address that HighLevel does not take, is refused as no list at all. */
const attachments: typeof textList = {
	...textList,
	decorators: [
		rules.ValidateIf((_, value) => value !== undefined),
		Transform(({ value }: { value: unknown }) => (isUsable(value) ? value : null)),
		rules.ArrayMinSize(1),
		rules.IsArray(),
	],
};

function isUsable(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0 && value.every(isPlainAddress);
}

/** No query, and no host name without a dot. */
function isPlainAddress(value: unknown): boolean {
	if (typeof value !== 'string' || !URL.canParse(value)) return false;
	const { search, hostname } = new URL(value);
	return search === '' && hostname.includes('.');
}

const date = also(text, rules.IsISO8601());

const inboundBody = shape({
	type: required(oneOf(...(Object.keys(TYPES) as InboundType[]))),
	contactId: text,
	conversationId: text,
	conversationProviderId: text,
	message: text,
	attachments,
	altId: text,
	direction: oneOf('inbound', 'outbound'),
	date,
	html: text,
	subject: text,
	emailFrom: text,
	emailTo: text,
	emailCc: textList,
	emailBcc: textList,
	emailMessageId: text,
	call,
	// Sent by some clients and taken; nobody has seen what they do.
	from: anything,
	to: anything,
	idempotencyKey: anything,
});

type InboundBody = NonNullable<(typeof inboundBody)['values']>;

export const inboundMessageEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/conversations/messages/inbound',
		version,
		scope,
		status: 201,
		body: inboundBody,
		handle: ({ world, caller, body, locationId }) => {
			const contact = contactOf(world, body, locationId);
			const provider = providerOf(world, caller, body, contact);
			const message = putIn(world, contact, body, provider);
			return {
				success: true,
				conversationId: message.conversationId,
				messageId: message.id,
				...(body.type === 'Live_Chat' && {
					contactId: contact.id,
					dateAdded: new Date(message.dateAdded).toISOString(),
				}),
			};
		},
	}),
	endpoint({
		method: 'POST',
		path: '/conversations/messages/outbound',
		version,
		scope,
		status: 201,
		body: shape({
			type: required(oneOf('Call')),
			conversationId: required(text),
			conversationProviderId: text,
			attachments,
			altId: text,
			date,
			call,
		}),
		handle: ({ world, caller, body, locationId }) => {
			if (!body.conversationProviderId) throw providerRequired();
			const contact = contactOf(world, body, locationId);
			const provider = ownProvider(world, caller, body.conversationProviderId, locationId);
			const message = putIn(world, contact, { ...body, direction: 'outbound' }, provider);
			return {
				success: true,
				conversationId: message.conversationId,
				messageId: message.id,
			};
		},
	}),
];

function contactOf(
	world: World,
	{ contactId, conversationId }: { contactId?: string; conversationId?: string },
	locationId: string,
): Contact {
	if (contactId) return reachableContact(world, contactId, locationId);
	if (!conversationId) throw invalid('contactId should not be empty');
	const conversation = conversationOf(world, conversationId, locationId);
	return reachableContact(world, conversation.contactId, locationId);
}

/** The provider that a message is put in through; only texts of the SMS service need none. */
function providerOf(
	world: World,
	caller: Caller,
	{ type, conversationProviderId: id }: InboundBody,
	contact: Contact,
): Provider | undefined {
	const isHidden = world.settings.conversations.refusals === '2025';
	if (!id) {
		if (type !== 'Custom' && type !== 'Call') return undefined;
		throw isHidden ? new ApiError(201, {}, false) : providerRequired();
	}
	const known = installedProvider(world, id, contact.locationId);
	if (isHidden && !(known && isOwn(caller, known))) throw hiddenRefusal(world, contact);
	const provider = ownProvider(world, caller, id, contact.locationId);
	if (type !== 'Call') refuseMismatch(provider, type);
	return provider;
}

/** A wrong provider id in 2025: a success with an error in it. */
function hiddenRefusal(world: World, contact: Contact): ApiError {
	const error = {
		message: '400 - "{\\"message\\":\\"Invalid conversationProviderId\\"}"',
		name: 'AxiosError',
		stack: 'AxiosError: Request failed with status code 400',
	};
	return new ApiError(201, { conversationId: ensureConversation(world, contact).id, error }, false);
}

function putIn(
	world: World,
	contact: Contact,
	body: Pick<InboundBody, 'type'> & Partial<InboundBody>,
	provider?: Provider,
): Message {
	const { defaultDirection, takesDate } = world.settings.conversations;
	const { direction = defaultDirection } = body;
	const at = takesDate && body.date ? Date.parse(body.date) : undefined;
	const isReceived = direction === 'inbound';
	const message = addMessage(world, contact, {
		messageType: body.type === 'SMS' && provider ? 'TYPE_CUSTOM_SMS' : TYPES[body.type],
		direction,
		status: isReceived ? 'delivered' : provider?.kind === 'extra' ? 'pending' : 'sent',
		source: 'api',
		body: body.message ?? body.html ?? '',
		attachments: body.attachments ?? [],
		altId: body.altId,
		providerId: provider?.id,
		callStatus: body.call?.status,
		...(at !== undefined && { dateAdded: at }),
	});
	announceMessage(world, message);
	if (isReceived) {
		const conversation = world.store.conversations.get(message.conversationId);
		if (conversation) announceUnread(world, conversation);
	}
	return message;
}
