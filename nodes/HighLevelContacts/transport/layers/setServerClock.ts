import { readServerTime, type ServerClock } from '../serverTime';
import type { Send } from './send';

/** Sets HighLevel's clock by each reply. */
export function setServerClock(next: Send, serverClock: Pick<ServerClock, 'set'>): Send {
	return async (call) => {
		const sent = await next(call);
		if (sent.outcome.kind !== 'reply') return sent;
		const time = readServerTime(sent.outcome.reply.headers);
		if (time === undefined) return sent;
		serverClock.set(time);
		call.request.onServerTime?.(time);
		return sent;
	};
}
