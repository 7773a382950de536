import { sleep } from 'n8n-workflow';

/** Time as the transport sees it, so that tests can drive it. Times are epoch milliseconds. */
export interface Clock {
	now(): number;
	/** Resolves after `ms`; rejects at once when `signal` is aborted. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Hosts up to n8n 2.30 ignore the signal of `sleep`, so long waits are taken in slices (style.md 4.4). */
const SLICE_MS = 250;

export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		const end = Date.now() + ms;
		for (let left = ms; left > 0; left = end - Date.now()) {
			signal?.throwIfAborted();
			await sleep(signal ? Math.min(left, SLICE_MS) : left, signal);
		}
		signal?.throwIfAborted();
	},
};
