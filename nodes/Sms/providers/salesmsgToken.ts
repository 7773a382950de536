import { createHash } from 'node:crypto';
import { asText, type Answered } from '../../shared/answered';

/**
 * Salesmsg's personal access token: good for an hour, and renewed with itself (`POST /oauth/personal-token/refresh`). What
 * the user has entered is the first of a chain; the present one is kept beside it.
 */
export interface TokenChain {
	/** n8n renews a login whose token is empty */
	accessToken: string;
	/** The same, which stays when n8n empties the other */
	presentToken: string;
	/** Of which entered token it is, so that a new one that was entered counts at once */
	chainOf: string;
	/** ISO 8601 */
	expiresAt: string;
}

const LIFE_SECONDS = 3600;
/** From half of its life on it is renewed with the next request. */
const RENEW_BEFORE_MS = 30 * 60_000;

/** The token to renew, or to send with a request. */
export function presentToken(credential: Answered): string {
	const entered = asText(credential.token)?.trim() ?? '';
	const present = asText(credential.presentToken);
	return present && credential.chainOf === markOf(entered) ? present : entered;
}

export function isRenewalDue(credential: Answered, now: number): boolean {
	const isEntered = presentToken(credential) === asText(credential.token)?.trim();
	const ends = Date.parse(asText(credential.expiresAt) ?? '');
	return isEntered || !(ends - now > RENEW_BEFORE_MS);
}

/** What is kept of the answer to a renewal; nothing for one that holds no token. */
export function renewedChain(
	credential: Answered,
	answer: Answered,
	now: number,
): TokenChain | undefined {
	const token = asText(answer.access_token);
	if (!token) return undefined;
	const told = Number(answer.expires_in);
	const seconds = told > 0 ? told : LIFE_SECONDS;
	return {
		accessToken: token,
		presentToken: token,
		chainOf: markOf(asText(credential.token)?.trim() ?? ''),
		expiresAt: new Date(now + seconds * 1000).toISOString(),
	};
}

function markOf(token: string): string {
	return createHash('sha256').update(token).digest('hex').slice(0, 16);
}
