import type { ReplyFacts } from './explanation';

/** A renewed login would get these texts of a 401 again (docs/highlevel-api.md, Errors). */
const NOT_EXPIRED =
	/private integration token|authorized for this scope|authclass|user type mismatch|version header|access to the conversationProvider|no conversation provider found|no message found/i;
const OTHER_LOCATION = /not accessible from this token|access to this location/i;
const EXPIRED = /\bjwt\b|access token is invalid|expired/i;

/** A login that lacks something is not renewed for that. */
export function mayBeExpired({ status, text, isPage }: ReplyFacts): boolean {
	return status === 401 && !isPage && !NOT_EXPIRED.test(text) && !OTHER_LOCATION.test(text);
}

export function saysExpired({ text }: ReplyFacts): boolean {
	return EXPIRED.test(text);
}

export function isMissingScope({ status, text, isPage }: ReplyFacts): boolean {
	return status === 401 && !isPage && /authorized for this scope/i.test(text);
}

export function isOtherLocation({ status, text, isPage }: ReplyFacts): boolean {
	return (status === 401 || status === 403) && !isPage && OTHER_LOCATION.test(text);
}
