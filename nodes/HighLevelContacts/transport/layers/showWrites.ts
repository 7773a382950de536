import { DryRun } from '../dryRun';
import type { Send } from './send';

/** Shows a write in place of sending it. */
export function showWrites(next: Send): Send {
	return async (call) =>
		call.effect === 'read'
			? await next(call)
			: { outcome: { kind: 'shown', value: new DryRun(call.request) }, tries: call.tries };
}
