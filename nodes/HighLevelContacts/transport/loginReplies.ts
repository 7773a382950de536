import type { ReplyFacts } from './explanation';

/** Texts of a 401 that a renewed login would get again (docs/highlevel-api.md, Errors). */
const NOT_EXPIRED =
	/private integration token|authorized for this scope|authclass|user type mismatch|version header/i;
const OTHER_LOCATION = /not accessible from this token|access to this location/i;
const EXPIRED = /\bjwt\b|access token is invalid|expired/i;

/** Whether a reply may come from an expired login, rather than from one that lacks something. */
export function mayBeExpired({ status, text, isPage }: ReplyFacts): boolean {
	return status === 401 && !isPage && !NOT_EXPIRED.test(text) && !OTHER_LOCATION.test(text);
}

/** Whether such a reply says in words that the token has ended. */
export function saysExpired({ text }: ReplyFacts): boolean {
	return EXPIRED.test(text);
}

export function isMissingScope({ status, text, isPage }: ReplyFacts): boolean {
	return status === 401 && !isPage && /authorized for this scope/i.test(text);
}

/** Whether a request was for a sub-account that the token is not for. */
export function isOtherLocation({ status, text, isPage }: ReplyFacts): boolean {
	return (status === 401 || status === 403) && !isPage && OTHER_LOCATION.test(text);
}
