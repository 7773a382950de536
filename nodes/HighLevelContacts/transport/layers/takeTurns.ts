import type { Clock } from '../../../shared/transport/clock';
import type { Reply } from '../../../shared/transport/exchange';
import { gateFor } from '../gate';
import { readRateHeaders } from '../rateHeaders';
import { isRateLimited } from '../webPage';
import type { Send } from './send';

/**
 * Waits until the rate limit lets a request through.
 *
 * @param key that all have in common who share a limit
 */
export function takeTurns(next: Send, key: string, clock: Clock): Send {
	return async (call) => {
		const gate = gateFor(key, clock);
		const ticket = await gate.enter(call.signal);
		let reply: Reply | undefined;
		try {
			const sent = await next(call);
			if (sent.outcome.kind === 'reply') reply = sent.outcome.reply;
			return sent;
		} finally {
			const rate = reply && readRateHeaders(reply.headers, clock.now());
			gate.leave(ticket, rate, !!reply && isRateLimited(reply));
		}
	};
}
