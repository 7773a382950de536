import type { Reply } from '../../../shared/transport/exchange';
import { isMissingScope } from '../loginReplies';
import { readFacts } from '../replyErrors';
import { requiredScope } from '../scopes';
import type { Send } from './send';

/**
 * What failed for want of a scope fails again; a request for each item would only use up the limit. So it gets the
 * reply that came the first time.
 *
 * @param known such replies, by scope
 */
export function missingScopes(next: Send, known: Map<string, Reply>): Send {
	return async (call) => {
		const needed = requiredScope(call.request.method, call.request.path);
		const before = needed && known.get(needed.scope);
		if (before) return { outcome: { kind: 'reply', reply: before }, tries: call.tries };
		const sent = await next(call);
		const reply = sent.outcome.kind === 'reply' ? sent.outcome.reply : undefined;
		if (needed && reply && isMissingScope(readFacts(reply))) known.set(needed.scope, reply);
		return sent;
	};
}
