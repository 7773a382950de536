import { createHmac, randomBytes } from 'node:crypto';

import { newHexId, newUuid } from '../ids.cts';

export type AuthClass = 'Location' | 'Company';

/** Who a token speaks for. */
export interface Caller {
	kind: 'private' | 'oauth';
	authClass: AuthClass;
	companyId: string;
	/** Only of a Location token. */
	locationId?: string;
	userId: string;
	/** The app, for an OAuth token. */
	clientId?: string;
	scopes: ReadonlySet<string>;
	expiresAt: number;
}

export type Grant = Omit<Caller, 'expiresAt'>;

/** What /oauth/token hands out, before it is put in HighLevel's words. */
export interface TokenPair {
	accessToken: string;
	refreshToken: string;
	refreshTokenId: string;
	expiresInSeconds: number;
	grant: Grant;
}

/**
 * Live tokens and codes. Refresh tokens and codes are single use: taking one removes it, so of two
 * callers with the same one the second gets nothing (docs/highlevel-api.md, Tokens).
 */
export class TokenBook {
	private access = new Map<string, Caller>();
	private refresh = new Map<string, Grant>();
	private codes = new Map<string, { grant: Grant; redirectUri: string; expiresAt: number }>();
	private readonly signingKey = randomBytes(32);
	/** Every token and code that ever left the sandbox, for tests that look for leaks. */
	readonly handedOut = new Set<string>();

	addPrivate(token: string, grant: Grant): void {
		this.access.set(token, { ...grant, expiresAt: Number.POSITIVE_INFINITY });
	}

	/** The caller of a live access token. */
	caller(accessToken: string, now: number): Caller | undefined {
		const caller = this.access.get(accessToken);
		return caller && caller.expiresAt > now ? caller : undefined;
	}

	issue(grant: Grant, now: number, lifetimeMs: number): TokenPair {
		const accessToken = this.jwt(grant, now, lifetimeMs);
		const refreshToken = this.jwt(grant, now, 365 * 86_400_000);
		this.access.set(accessToken, { ...grant, expiresAt: now + lifetimeMs });
		this.refresh.set(refreshToken, grant);
		this.handedOut.add(accessToken).add(refreshToken);
		return {
			accessToken,
			refreshToken,
			refreshTokenId: newHexId(),
			expiresInSeconds: Math.floor(lifetimeMs / 1000),
			grant,
		};
	}

	peekRefresh(refreshToken: string): Grant | undefined {
		return this.refresh.get(refreshToken);
	}

	spendRefresh(refreshToken: string): void {
		this.refresh.delete(refreshToken);
	}

	addCode(grant: Grant, redirectUri: string, expiresAt: number): string {
		const code = randomBytes(20).toString('hex');
		this.codes.set(code, { grant, redirectUri, expiresAt });
		this.handedOut.add(code);
		return code;
	}

	peekCode(code: string, now: number): { grant: Grant; redirectUri: string } | undefined {
		const entry = this.codes.get(code);
		return entry && entry.expiresAt > now ? entry : undefined;
	}

	spendCode(code: string): void {
		this.codes.delete(code);
	}

	/** Ends OAuth tokens at once, as an uninstalled app's; narrowed to access or refresh tokens if asked. */
	revoke(which: 'access' | 'refresh' | 'all' = 'all'): void {
		if (which !== 'refresh') {
			for (const [token, { kind }] of this.access) {
				if (kind === 'oauth') this.access.delete(token);
			}
		}
		if (which !== 'access') this.refresh.clear();
	}

	/** Ends one private or access token. */
	revokeToken(token: string): boolean {
		return this.access.delete(token);
	}

	clear(): void {
		this.access.clear();
		this.refresh.clear();
		this.codes.clear();
	}

	private jwt(grant: Grant, now: number, lifetimeMs: number): string {
		const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
		const subject = grant.locationId ?? grant.companyId;
		const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({
			authClass: grant.authClass,
			authClassId: subject,
			primaryAuthClassId: subject,
			source: 'INTEGRATION',
			sourceId: grant.clientId,
			channel: 'OAUTH',
			oauthMeta: { scopes: [...grant.scopes], client: grant.clientId?.split('-')[0] },
			iat: Math.floor(now / 1000),
			exp: Math.floor((now + lifetimeMs) / 1000),
			jti: newUuid(),
		})}`;
		return `${content}.${createHmac('sha256', this.signingKey).update(content).digest('base64url')}`;
	}
}
