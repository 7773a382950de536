import { sleep } from 'n8n-workflow';

/** Tests drive the time by it. Times are epoch milliseconds. */
export interface Clock {
	now(): number;
	/** Rejects at once when `signal` is aborted. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Hosts up to n8n 2.30 ignore the signal of `sleep`, so long waits are taken in slices. */
const SLICE_MS = 250;

export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		// What is left is counted and not read from the clock, which may be set back meanwhile.
		const slice = signal ? SLICE_MS : ms;
		for (let left = ms; left > 0; left -= slice) {
			signal?.throwIfAborted();
			await sleep(Math.min(left, slice), signal);
		}
		signal?.throwIfAborted();
	},
};
