import type { FastifyReply, FastifyRequest } from 'fastify';

import { SMS_API_KEY, SMS_WEBHOOK_SECRET } from '../fixtures.cts';
import { bearerOf } from '../http/auth.cts';
import { ApiError, unauthorized } from '../http/errors.cts';
import { read, required, shape, text } from '../http/shape.cts';
import { newId } from '../ids.cts';
import { toE164 } from '../model/phone.cts';
import type { World } from '../world.cts';
import type { SentMessage } from './outbox.cts';
import { accountOf, COMMANDS, jsonPost, type SmsProvider } from './provider.cts';
import { pushReceipt } from './receipts.cts';
import { sentText } from './send.cts';

const DEFAULT_SENDER = '+15550100100';
const messageBody = shape({
	to: required(text),
	text: required(text),
	from: text,
	reference: text,
});

/** `POST /sms/messages` and `GET /sms/messages`: what most providers have in common. */
export const genericProvider: SmsProvider = {
	name: 'generic',
	label: 'Generic',
	number: DEFAULT_SENDER,
	tries: COMMANDS,
	seed: {},
	serve(app, world) {
		app.post('/sms/messages', async (request, reply) =>
			answered(request, reply, 201, () => view(send(world, request.body))),
		);
		app.get('/sms/messages', async (request, reply) =>
			answered(request, reply, 200, () => ({
				messages: world.outbox.sent.filter(({ provider }) => provider === 'generic').map(view),
			})),
		);
	},
	inboundUrl: ({ settings }) => settings.inboundUrl,
	receive: (_world, _account, text) => [
		{
			event: 'message.received',
			body: {
				event: 'message.received',
				id: text.id,
				from: text.from,
				to: text.to,
				text: text.text,
				...(text.media && { media: text.media }),
				receivedAt: new Date(text.at).toISOString(),
			},
		},
	],
	event(world, account, name, { messageId, status = 'delivered', reason }) {
		if (name !== 'message.status') {
			throw new Error('The generic provider has the event message.status');
		}
		const message = sentText(world, account, messageId);
		message.status = String(status);
		const { id, reference } = message;
		return { event: name, body: { event: name, id, reference, status, reason } };
	},
	post(_world, _account, { body }, { url }, proof) {
		// How the receiver knows that the text is from its provider and not from a passer-by.
		const secret = proof === 'wrong' ? 'not-the-secret' : SMS_WEBHOOK_SECRET;
		return jsonPost(url, body, proof === 'none' ? {} : { 'x-webhook-secret': secret });
	},
};

function answered(
	request: FastifyRequest,
	reply: FastifyReply,
	status: number,
	work: () => object,
): FastifyReply {
	try {
		if (bearerOf(request.headers.authorization) !== SMS_API_KEY) {
			throw unauthorized('Invalid API key');
		}
		return reply.code(status).send(work());
	} catch (error) {
		if (error instanceof ApiError) return reply.code(error.status).send(error.body);
		throw error;
	}
}

function send(world: World, body: unknown): SentMessage {
	const { to, text: content, from = DEFAULT_SENDER, reference } = read(messageBody, body ?? {});
	const number = to.startsWith('+') ? toE164(to, '') : undefined;
	if (!number) {
		throw new ApiError(422, {
			statusCode: 422,
			code: 'invalid_number',
			message: 'to must be E.164',
		});
	}
	if (accountOf(world, 'generic').hasOptedOut(number)) {
		throw new ApiError(422, {
			statusCode: 422,
			code: 'opted_out',
			message: 'The recipient has opted out of messages from this sender.',
		});
	}
	const message: SentMessage = {
		id: newId(),
		provider: 'generic',
		from,
		to: number,
		text: content,
		reference,
		status: 'sent',
		at: world.now(),
	};
	world.outbox.sent.push(message);
	pushReceipt(world, accountOf(world, 'generic'), 'message.status', message);
	return message;
}

function view({ id, from, to, text: content, reference, status, at }: SentMessage): object {
	return {
		id,
		status,
		from,
		to,
		text: content,
		...(reference !== undefined && { reference }),
		createdAt: new Date(at).toISOString(),
	};
}
