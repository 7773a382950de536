import { readFacts } from '../replyErrors';
import type { Send } from './send';

/** Makes a value of a refusal that the request expects. */
export function acceptRefusals(next: Send): Send {
	return async (call) => {
		const sent = await next(call);
		if (sent.outcome.kind !== 'reply') return sent;
		const value = call.request.accept?.(readFacts(sent.outcome.reply), call.tries.uncertain);
		return value === undefined ? sent : { ...sent, outcome: { kind: 'accepted', value } };
	};
}
