import type { Clock } from '../../../shared/transport/clock';
import { attemptOf, mayBeDone } from '../outcomes';
import type { Attempt, Decision } from '../retryPolicy';
import { withUncertainty } from '../troubleErrors';
import type { Send } from './send';

/** Sends again what has failed for the time being, where that can do no harm. */
export function repeat(next: Send, decide: (attempt: Attempt) => Decision, clock: Clock): Send {
	return async (call) => {
		for (let { tries } = call; ;) {
			const sent = await next({ ...call, tries }).catch((refused: unknown) => {
				throw tries.uncertain ? withUncertainty(refused, call.effect) : refused;
			});
			const attempt = attemptOf(call, sent, clock.now());
			if (!attempt) return sent;
			tries = { ...sent.tries, uncertain: tries.uncertain || mayBeDone(attempt) };
			const { step, waitMs, isLast } = decide(attempt);
			if (isLast || step !== 'retry') return { ...sent, tries };
			await clock.sleep(waitMs, call.signal);
		}
	};
}
