import type { Clock } from '../../nodes/HighLevelContacts/transport/clock';

/** How much faster than real time the node's own waits pass in tests that are about what it does, not when. */
const SPEED = 100;

/** Stands in for the transport's clock, with `jest.mock`, where a test provokes many retries. */
export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		await new Promise((resolve) => setTimeout(resolve, Math.ceil(ms / SPEED)));
		signal?.throwIfAborted();
	},
};
