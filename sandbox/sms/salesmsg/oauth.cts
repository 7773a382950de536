import { randomBytes } from 'node:crypto';

import { bearerOf } from '../../http/auth.cts';
import { ApiError } from '../../http/errors.cts';
import type { SmsAccount } from '../account.cts';
import { SALESMSG, SALESMSG_SCOPES } from '../fixtures.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { isLoopback } from '../webhook.cts';

interface Grants {
	codes: Map<string, { redirectUri: string; scopes: string[] }>;
	access: Map<string, { scopes: readonly string[]; until: number }>;
	refresh: Map<string, readonly string[]>;
}

const LIFETIME_S = 86_340;
const PERSONAL_CHAIN_MS = 3 * 86_400_000;
const PERSONAL: Record<string, readonly string[]> = {
	[SALESMSG.personalToken]: SALESMSG_SCOPES,
	[SALESMSG.readOnlyToken]: SALESMSG_SCOPES.filter((scope) => scope.endsWith(':read')),
};

/** For each account as long as it lives. */
const issued = new WeakMap<SmsAccount, Grants>();

function grantsOf(account: SmsAccount): Grants {
	const known = issued.get(account);
	if (known) return known;
	const fresh: Grants = { codes: new Map(), access: new Map(), refresh: new Map() };
	issued.set(account, fresh);
	return fresh;
}

/** The browser's part; its person always agrees. Codes only go to pages of this machine. */
export const authorizeRoute: SmsRoute = {
	method: 'GET',
	path: '/auth/oauth',
	open: true,
	handle({ account, query, redirect }) {
		const { client_id, redirect_uri, state, scope } = query as Record<string, string>;
		if (client_id !== SALESMSG.clientId) throw new ApiError(400, { message: 'Unknown client' });
		if (!redirect_uri || !isLoopback(redirect_uri)) {
			throw new ApiError(400, { message: 'The redirect URL must be an address of this machine' });
		}
		const scopes = scope ? scope.split(/[ ,]+/) : [...SALESMSG_SCOPES];
		const code = secret('code');
		grantsOf(account).codes.set(code, { redirectUri: redirect_uri, scopes });
		const url = new URL(redirect_uri);
		url.searchParams.set('code', code);
		if (state) url.searchParams.set('state', state);
		redirect(url.href);
		return {};
	},
};

/** The vendor's texts disagree on the paths, so both are there. */
export const tokenRoutes: readonly SmsRoute[] = ['/oauth/token', '/oauth/token/refresh'].map(
	(path) => ({ method: 'POST', path, open: true, write: false, handle: token }),
);

/** A personal token is good for an hour, and makes a new one with itself, for three days. */
export const personalTokenRoute: SmsRoute = {
	method: 'POST',
	path: '/oauth/personal-token/refresh',
	write: false,
	handle({ account, world, headers }) {
		const present = account.tokens.get(bearerOf(headers.authorization));
		if (!present || world.now() > present.begunAt + PERSONAL_CHAIN_MS) {
			throw new ApiError(401, { message: 'Unauthenticated.', auth_required: true });
		}
		const token = secret('personal');
		const { tokenLifeMs } = account.settings;
		account.tokens.set(token, { ...present, until: world.now() + tokenLifeMs });
		return { access_token: token, expires_in: tokenLifeMs / 1000 };
	},
};

/** Scopes of a token; `expired` for one that was good once, undefined for one that cannot be read. */
export function scopesOf(
	{ account, world }: SmsCall,
	value: string,
): readonly string[] | 'expired' | undefined {
	const granted = grantsOf(account).access.get(value) ?? personal(account, world.now(), value);
	if (!granted) return undefined;
	return granted.until > world.now() ? granted.scopes : 'expired';
}

function personal(account: SmsAccount, now: number, value: string) {
	const scopes = PERSONAL[value];
	if (scopes && !account.tokens.has(value)) {
		account.tokens.set(value, { begunAt: now, until: now + account.settings.tokenLifeMs, scopes });
	}
	return account.tokens.get(value);
}

function token(call: SmsCall): object {
	const { account, body } = call;
	requireClient(call);
	const { codes, refresh } = grantsOf(account);
	if (body.grant_type === 'refresh_token') {
		const scopes = refresh.get(String(body.refresh_token));
		if (!scopes) throw new ApiError(401, { error: 'invalid_grant', message: 'Invalid token' });
		refresh.delete(String(body.refresh_token));
		return issue(call, scopes);
	}
	const code = codes.get(String(body.code));
	codes.delete(String(body.code));
	if (body.grant_type !== 'authorization_code' || code?.redirectUri !== body.redirect_uri) {
		throw new ApiError(400, { error: 'invalid_grant', message: 'Invalid code' });
	}
	return issue(call, code?.scopes ?? []);
}

/** Id and secret come in the body or as HTTP Basic; OAuth clients do either. */
function requireClient({ headers, body }: SmsCall): void {
	const { clientId, clientSecret } = SALESMSG;
	const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
	const isInBody = body.client_id === clientId && body.client_secret === clientSecret;
	if (!isInBody && headers.authorization !== basic) {
		throw new ApiError(401, { error: 'invalid_client', message: 'Client authentication failed' });
	}
}

function issue({ account, world }: SmsCall, scopes: readonly string[]): object {
	const grants = grantsOf(account);
	const access = secret('access');
	const renewal = secret('refresh');
	grants.access.set(access, { scopes, until: world.now() + LIFETIME_S * 1000 });
	grants.refresh.set(renewal, scopes);
	return {
		token_type: 'Bearer',
		expires_in: LIFETIME_S,
		access_token: access,
		refresh_token: renewal,
		scope: scopes.join(' '),
	};
}

const secret = (kind: string) => `sandbox-salesmsg-${kind}-${randomBytes(12).toString('hex')}`;
