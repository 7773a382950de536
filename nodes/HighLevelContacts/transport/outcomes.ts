import type { Outcome, Reply } from './exchange';
import { readRateHeaders } from './rateHeaders';
import type { Trouble } from './retryPolicy';
import { isRateLimited, isWebPage } from './webPage';

/** Whether a reply is HighLevel's and a success; a page with status 200 is neither. */
export function isSuccess(reply: Reply): boolean {
	return reply.status < 300 && !isWebPage(reply);
}

/** Whether the server, and not the request, is the reason of a refusal. */
export function isPassing(reply: Reply): boolean {
	return reply.status >= 500 || isRateLimited(reply);
}

/** What went wrong for the time being; nothing where trying again would end the same. */
export function troubleOf(outcome: Outcome): Trouble | undefined {
	if (outcome.kind === 'notSent' || outcome.kind === 'lost') return outcome.kind;
	if (outcome.kind === 'refreshRefused') return isPassing(outcome.reply) ? 'notSent' : undefined;
	if (outcome.kind !== 'reply') return undefined;
	if (isRateLimited(outcome.reply)) return 'rateLimited';
	return outcome.reply.status >= 500 ? 'unavailable' : undefined;
}

/** After a refusal for too many requests the gate keeps the time, so there is nothing to wait for on top of it. */
export function serverWait(outcome: Outcome): number | undefined {
	if (outcome.kind !== 'reply') return undefined;
	return isRateLimited(outcome.reply) ? 0 : readRateHeaders(outcome.reply.headers).retryAfterMs;
}
