import type { Clock } from '../sandbox/clock.cts';

interface Sleeper {
	at: number;
	wake: () => void;
}

/** Sleepers wake in the order of their times. */
export class TestClock implements Clock {
	private sleepers: Sleeper[] = [];

	constructor(private time = Date.UTC(2026, 2, 2, 10, 0, 0)) {}

	now(): number {
		return this.time;
	}

	get waiting(): number {
		return this.sleepers.length;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			if (signal?.aborted) {
				reject(signal.reason as Error);
				return;
			}
			if (ms <= 0) {
				resolve();
				return;
			}
			const sleeper: Sleeper = { at: this.time + ms, wake: resolve };
			this.sleepers.push(sleeper);
			signal?.addEventListener(
				'abort',
				() => {
					this.sleepers = this.sleepers.filter((other) => other !== sleeper);
					reject(signal.reason as Error);
				},
				{ once: true },
			);
		});
	}

	/**
	 * Stops at each sleeper's time on the way, so that one who wakes reads the time that it asked for and may go to
	 * sleep again within the same advance.
	 */
	async advance(ms: number): Promise<void> {
		const end = this.time + ms;
		for (;;) {
			const next = this.sleepers
				.filter(({ at }) => at <= end)
				.reduce<Sleeper | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
			if (!next) break;
			this.time = Math.max(this.time, next.at);
			this.sleepers = this.sleepers.filter((other) => other !== next);
			next.wake();
			await new Promise<void>((resolve) => setImmediate(resolve));
		}
		this.time = end;
		await new Promise<void>((resolve) => setImmediate(resolve));
	}
}
