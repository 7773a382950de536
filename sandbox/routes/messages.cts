import * as rules from 'class-validator';

import { setStatus } from '../conversations/deliver.cts';
import { obstacle, SENT_TYPES, sendMessage, type SentType } from '../conversations/send.cts';
import { CONVERSATIONS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { conversationError, invalid } from '../http/errors.cts';
import {
	also,
	anything,
	nested,
	numeric,
	oneOf,
	read,
	required,
	shape,
	text,
	textList,
} from '../http/shape.cts';
import { newId } from '../ids.cts';
import { messageOf, messageView, reachableContact, removeMessage } from '../model/messages.cts';
import { REPORTED_STATUSES, type Message, type Provider } from '../model/messageTypes.cts';
import {
	chosenProvider,
	installedProvider,
	isOwn,
	noAccess,
	ownProvider,
	providerRequired,
	refuseMismatch,
} from '../model/providers.cts';
import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';

const version = CONVERSATIONS_VERSION;
const READ = 'conversations/message.readonly';
const WRITE = 'conversations/message.write';
const ONE = '/conversations/messages/:messageId';

const sendBody = shape({
	type: required(oneOf(...(Object.keys(SENT_TYPES) as SentType[]))),
	subType: anything,
	contactId: required(text),
	message: text,
	attachments: textList,
	conversationProviderId: text,
	replyMessageId: text,
	scheduledTimestamp: numeric,
	fromNumber: text,
	toNumber: text,
	status: oneOf('delivered', 'failed', 'pending', 'read'),
	html: text,
	subject: text,
	emailFrom: text,
	emailTo: text,
	emailCc: textList,
	emailBcc: textList,
	emailReplyMode: text,
	appointmentId: text,
	templateId: text,
	threadId: text,
	customSubtypeId: text,
	forward: anything,
	usesNativeSchedulingAi: anything,
	optimizationPeriod: anything,
});

type SendBody = NonNullable<(typeof sendBody)['values']>;

const statusBody = shape({
	status: required(oneOf(...REPORTED_STATUSES)),
	error: nested(shape({ code: text, type: text, message: text })),
	emailMessageId: text,
	recipients: also(textList, rules.IsArray()),
});

export const messageEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/conversations/messages',
		version,
		scope: WRITE,
		status: 201,
		raw: true,
		handle: async ({ world, caller, rawBody, locationId }) => {
			const body = readSend(rawBody);
			const contact = reachableContact(world, body.contactId, locationId);
			const outgoing = {
				type: body.type,
				source: 'api' as const,
				body: (body.type === 'Email' ? body.html : body.message) ?? '',
				attachments: body.attachments ?? [],
				from: body.fromNumber,
				to: body.toNumber,
				replyToAltId: world.store.messages.get(body.replyMessageId ?? '')?.altId,
				provider: providerFor(world, caller, body, locationId),
				...(body.scheduledTimestamp !== undefined && {
					scheduledFor: body.scheduledTimestamp * 1000,
				}),
			};
			const refusal = obstacle(world, contact, outgoing);
			if (refusal) throw refusal;
			const { message, done } = sendMessage(world, contact, outgoing);
			if (world.settings.conversations.deliversFirst && message.status === 'pending') await done;
			return {
				conversationId: message.conversationId,
				...(body.type === 'Email' && { emailMessageId: newId() }),
				messageId: message.id,
				msg: 'Message queued successfully.',
			};
		},
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, params, locationId }) => ({
			message: messageView(world, messageOf(world, params.messageId ?? '', locationId)),
		}),
	}),
	endpoint({
		method: 'PUT',
		path: `${ONE}/status`,
		version,
		scope: WRITE,
		body: statusBody,
		handle: ({ world, caller, params, body, locationId }) => {
			if (body.status === 'sent' && !world.settings.conversations.takesSent) {
				throw invalid('status must be a valid enum value');
			}
			const message = reportable(world, caller, params.messageId ?? '', locationId);
			setStatus(world, message, body.status, body.error?.message);
			return { success: true };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: `${ONE}/schedule`,
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			const id = params.messageId ?? '';
			const message = messageOf(world, id, locationId);
			// E-mails have a path of their own.
			if (message.messageType === 'TYPE_EMAIL') throw unknownMessage(404, id);
			if (message.status !== 'scheduled') throw unknownMessage(400, id);
			removeMessage(world, message);
			return { status: 200, message: 'Scheduled message has been cancelled' };
		},
	}),
];

/** The body is looked at before its form: one that is not JSON names no contact. */
function readSend(rawBody: unknown): SendBody {
	const { contactId } = (rawBody ?? {}) as { contactId?: unknown };
	if (contactId === undefined || contactId === '') {
		throw conversationError(404, 'Contact id not given');
	}
	return read(sendBody, rawBody);
}

/** Who carries it. A private token may send through any installed provider, though it may not put in for one. */
function providerFor(
	world: World,
	caller: Caller,
	{ type, conversationProviderId: id }: SendBody,
	locationId: string,
): Provider | undefined {
	if (!id) {
		if (type === 'Custom') throw providerRequired();
		return type === 'SMS' ? chosenProvider(world, locationId) : undefined;
	}
	const provider =
		caller.kind === 'private'
			? installedProvider(world, id, locationId)
			: ownProvider(world, caller, id, locationId);
	if (!provider) throw noAccess(id);
	refuseMismatch(provider, type);
	return provider;
}

/** A message whose outcome the caller may report. */
function reportable(world: World, caller: Caller, id: string, locationId: string): Message {
	const { statusDelayMs, refusesStandardStatus } = world.settings.conversations;
	const message = world.store.messages.get(id);
	if (message?.locationId !== locationId || message.messageType === 'TYPE_EMAIL') {
		throw conversationError(401, `No message found for the id: ${id} passed in params`);
	}
	const provider = world.store.providers.get(message.providerId ?? '');
	const isEarly =
		message.deliveredAt !== undefined && world.now() - message.deliveredAt < statusDelayMs;
	if (!provider || isEarly || (refusesStandardStatus && provider.kind === 'standard')) {
		throw conversationError(
			403,
			'No conversation provider found for this message',
			'CONVERSATIONS_MSG_PROVIDER_NOT_FOUND',
		);
	}
	if (!isOwn(caller, provider)) throw noAccess(provider.id);
	return message;
}

function unknownMessage(status: number, id: string): Error {
	return conversationError(
		status,
		`No message found with id: ${id}`,
		'CONVERSATIONS_MSG_NOT_FOUND',
	);
}
