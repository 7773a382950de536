import type { Clock } from '../../nodes/shared/transport/clock';

/** How much faster than real time the node's own waits pass in tests that are about what it does, not when. */
const SPEED = 100;
/** How much faster the time-out of an answer passes, which a busy machine must not take for a lost one. */
const TIMEOUT_SPEED = 30;
const TIMEOUT_MS = 30_000;

/** Stands in for the transport's clock, with `jest.mock`, where a test provokes many retries. */
export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		const speed = ms < TIMEOUT_MS ? SPEED : TIMEOUT_SPEED;
		await new Promise((resolve) => setTimeout(resolve, Math.ceil(ms / speed)));
		signal?.throwIfAborted();
	},
};
