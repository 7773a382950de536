import type { Clock } from '../../shared/transport/clock';

/** When the machine's clock is set back, this one goes on from where it was. */
export function monotonic(clock: Clock): Clock {
	let latest = -Infinity;
	let aheadMs = 0;
	return {
		now() {
			const now = clock.now();
			aheadMs = Math.max(aheadMs, latest - now);
			latest = now + aheadMs;
			return latest;
		},
		sleep: async (ms, signal) => await clock.sleep(ms, signal),
	};
}
