import { randomBytes } from 'node:crypto';

import { bearerOf } from '../../http/auth.cts';
import type { SmsAccount } from '../account.cts';
import { SMSTO } from '../fixtures.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { refused } from './messages.cts';

const DEFAULT_MINUTES = 60;

/** Ends of the tokens' lives in epoch milliseconds, for each account as long as it lives. */
const tokens = new WeakMap<SmsAccount, Map<string, number>>();

export const tokenRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/auth/oauth/token', open: true, write: false, handle: issue },
	{ method: 'POST', path: '/auth/refresh', open: true, write: false, handle: refresh },
	{
		method: 'GET',
		path: '/auth/api/balance',
		handle: ({ account }) => ({
			balance: Number(account.settings.credits.toFixed(2)),
			currency: 'EUR',
		}),
	},
];

export function isLiveJwt({ account, world }: SmsCall, token: string): boolean {
	return (tokens.get(account)?.get(token) ?? -Infinity) > world.now();
}

/** Not RFC 6749: `secret` goes in, `jwt` comes out. */
function issue(call: SmsCall): object {
	const { client_id, secret, expires_in } = call.body;
	if (client_id !== SMSTO.clientId || secret !== SMSTO.clientSecret) {
		throw refused(401, 'Unauthenticated.');
	}
	return grant(call, Number(expires_in ?? DEFAULT_MINUTES));
}

function refresh(call: SmsCall): object {
	const token = bearerOf(call.headers.authorization);
	if (!isLiveJwt(call, token)) throw refused(401, 'Unauthenticated.');
	tokens.get(call.account)?.delete(token);
	return grant(call, DEFAULT_MINUTES);
}

function grant({ account, world }: SmsCall, minutes: number): object {
	const jwt = `sandbox.${randomBytes(12).toString('base64url')}.jwt`;
	const expiry = world.now() + minutes * 60_000;
	const own = tokens.get(account) ?? new Map<string, number>();
	tokens.set(account, own.set(jwt, expiry));
	return { jwt, token_type: 'bearer', expires: minutes * 60 };
}
