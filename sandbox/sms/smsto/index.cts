import { createHmac } from 'node:crypto';

import { bearerOf } from '../../http/auth.cts';
import { ApiError } from '../../http/errors.cts';
import { SMSTO } from '../fixtures.cts';
import { COMMANDS, HOUR_MS, type Proof, type SmsProvider } from '../provider.cts';
import { serveService, type SmsCall, type SmsService } from '../service.cts';
import { contactRoutes } from './contacts.cts';
import { namedEvent, receivedEvents } from './events.cts';
import { messageRoutes } from './messages.cts';
import { isLiveJwt, tokenRoutes } from './tokens.cts';

const WORDS: Record<number, string> = {
	400: 'The request is not formatted correctly.',
	401: 'Unauthenticated.',
	402: 'Not enough balance.',
	415: 'The header Content-Type: application/json is missing.',
	429: 'Too many requests. Please slow down.',
};

/** The three hosts api.sms.to, sms.to and auth.sms.to are the folders api, web and auth here. */
const service: SmsService = {
	name: 'smsto',
	routes: [...messageRoutes, ...contactRoutes, ...tokenRoutes],
	authenticate(call: SmsCall) {
		const token = bearerOf(call.headers.authorization);
		if (token !== SMSTO.apiKey && !isLiveJwt(call, token)) throw failure(401);
		if (/^(POST|PUT)/.test(call.method) && !/json/.test(call.headers['content-type'] ?? '')) {
			throw failure(415);
		}
	},
	failure,
};

function failure(status: number, message = WORDS[status] ?? 'Error'): ApiError {
	return new ApiError(status, { success: false, message: WORDS[status] ?? message });
}

/** SMS.to (docs/sms/smsto.md). Callbacks are form-encoded and, if secured, signed over body and time. */
export const smsTo: SmsProvider = {
	name: 'smsto',
	label: 'SMS.to',
	number: SMSTO.number,
	tries: COMMANDS,
	seed: {
		settings: { rateLimit: { max: 150, intervalMs: 1000 } },
		lists: [{ id: SMSTO.listId, name: 'Customers' }],
	},
	retryMs: [1, 2, 4, 8, 16].map((hours) => hours * HOUR_MS),
	timeoutMs: 4000,
	serve: (app, world) => serveService(app, world, service),
	receive: receivedEvents,
	event: namedEvent,
	post(world, account, event, { url }, proof) {
		const body = new URLSearchParams(event.body as Record<string, string>).toString();
		const headers: Record<string, string> = {
			'content-type': 'application/x-www-form-urlencoded',
		};
		if (account.settings.signed && proof !== 'none') {
			headers['x-smsto-signature'] = signature(body, world.now(), proof);
		}
		return { url, headers, body };
	},
};

/** `t=<unix time>,s=<hex>`: HMAC-SHA256 over the raw body, a dot and the time. */
function signature(body: string, now: number, proof: Proof): string {
	const seconds = Math.floor((now - (proof === 'stale' ? HOUR_MS : 0)) / 1000);
	const key = proof === 'wrong' ? 'not-the-secret' : SMSTO.webhookSecret;
	const hex = createHmac('sha256', key).update(`${body}.${seconds}`).digest('hex');
	return `t=${seconds},s=${hex}`;
}
