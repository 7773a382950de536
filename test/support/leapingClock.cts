import type { Clock } from '../../nodes/shared/transport/clock';

let aheadMs = 0;

/** Stands in for the transport's clock, with `jest.mock`, where nothing else happens during a wait: it leaps over it. */
export const systemClock: Clock = {
	now: () => Date.now() + aheadMs,
	async sleep(ms, signal) {
		signal?.throwIfAborted();
		aheadMs += ms;
	},
};
