import type { Outcome, Reply } from '../../shared/transport/exchange';
import type { Call, Sent } from './layers/send';
import { readRateHeaders } from './rateHeaders';
import type { Attempt, FailureKind } from './retryPolicy';
import { isRateLimited, isWebPage } from './webPage';

/** Codes of a connection on which no answer came in time. */
const TIMED_OUT = /^(ETIMEDOUT|ECONNABORTED|ESOCKETTIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/;
/** A gateway (504, Cloudflare's 524) or the server (408) has given up waiting; the work may go on behind it. */
const GAVE_UP = new Set([408, 504, 524]);
/** Locked, and too early: refused for the moment, and not carried out. */
const BUSY = new Set([423, 425]);
/** Failures after which the request may have been carried out. */
const MAYBE_DONE = new Set<FailureKind>(['unavailable', 'lost', 'slow', 'unreadable']);

/** Whether a reply says that the request was carried out; whether its body can be used is another question. */
export function isSuccess(reply: Reply): boolean {
	return reply.status >= 200 && reply.status < 300;
}

/** Whether the server, and not the request, is the reason of a refusal. */
export function isTransient(reply: Reply): boolean {
	return failureKind({ kind: 'reply', reply }) !== undefined;
}

/** Whether a token endpoint has refused to renew a login in words of its own, and not something in between. */
export function isRenewalRefused(reply: Reply): boolean {
	const isRefusal = reply.status >= 400 && reply.status < 500;
	return isRefusal && !isWebPage(reply) && !isTransient(reply);
}

/** What went wrong for the time being; nothing where trying again would end the same. */
export function failureKind(outcome: Outcome): FailureKind | undefined {
	switch (outcome.kind) {
		case 'notSent':
			return 'notSent';
		case 'lost':
			return TIMED_OUT.test(outcome.code) ? 'slow' : 'lost';
		case 'unreadable':
			return 'unreadable';
		case 'refreshRefused':
			return isRenewalRefused(outcome.reply) ? undefined : 'notSent';
		case 'unexplained':
			return undefined;
		case 'reply':
			return troubleIn(outcome.reply);
	}
}

function troubleIn(reply: Reply): FailureKind | undefined {
	const { status } = reply;
	if (isRateLimited(reply)) return 'rateLimited';
	if (BUSY.has(status)) return 'busy';
	if (GAVE_UP.has(status)) return 'slow';
	return status >= 500 ? 'unavailable' : undefined;
}

/** After a refusal for too many requests the gate keeps the time, so there is nothing to wait for on top of it. */
function serverWait(outcome: Outcome, now: number): number | undefined {
	if (outcome.kind !== 'reply') return undefined;
	return isRateLimited(outcome.reply)
		? 0
		: readRateHeaders(outcome.reply.headers, now).retryAfterMs;
}

/** The last try as the retry policy looks at it; nothing when another one would end the same. */
export function attemptOf<T>(
	{ effect }: Call<T>,
	{ outcome, tries: { count, firstSentAt = 0 } }: Sent<T>,
	now: number,
): Attempt | undefined {
	const trouble = 'value' in outcome ? undefined : failureKind(outcome);
	if ('value' in outcome || !trouble) return undefined;
	const serverWaitMs = serverWait(outcome, now);
	return { effect, trouble, tries: count, spentMs: now - firstSentAt, serverWaitMs };
}

export function mayBeDone({ trouble }: Attempt): boolean {
	return MAYBE_DONE.has(trouble);
}
