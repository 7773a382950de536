import type { Clock } from '../../nodes/shared/transport/clock';

interface Sleeper {
	at: number;
	wake: () => void;
}

/** Turns of the event loop without any work after which everybody is taken to be asleep. */
const QUIET_TURNS = 4;

/**
 * Time that stands still while there is work, and goes on to the next who wakes as soon as everybody sleeps. So hours
 * pass in a moment, and everything happens in the order in which it would.
 */
export class IdleClock implements Clock {
	private time = Date.now();
	private sleepers: Sleeper[] = [];
	private working = 0;
	private isWatching = false;

	now(): number {
		return this.time;
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		if (ms <= 0) return;
		await new Promise<void>((resolve, reject) => {
			const sleeper: Sleeper = { at: this.time + ms, wake: resolve };
			this.sleepers.push(sleeper);
			signal?.addEventListener('abort', () => {
				this.sleepers = this.sleepers.filter((other) => other !== sleeper);
				reject(signal.reason as Error);
			});
			if (!this.isWatching) this.watch();
		});
	}

	/** Holds the time while something is done that the event loop does not show. */
	async during<T>(work: () => Promise<T>): Promise<T> {
		this.working += 1;
		try {
			return await work();
		} finally {
			this.working -= 1;
		}
	}

	private watch(): void {
		this.isWatching = true;
		let quiet = 0;
		const turn = () => {
			quiet = this.working > 0 ? 0 : quiet + 1;
			if (quiet >= QUIET_TURNS) {
				quiet = 0;
				this.wakeNext();
			}
			this.isWatching = this.sleepers.length > 0;
			if (this.isWatching) setImmediate(turn);
		};
		setImmediate(turn);
	}

	private wakeNext(): void {
		const at = Math.min(...this.sleepers.map((sleeper) => sleeper.at));
		if (!Number.isFinite(at)) return;
		this.time = Math.max(this.time, at);
		const due = this.sleepers.filter((sleeper) => sleeper.at <= at);
		this.sleepers = this.sleepers.filter((sleeper) => sleeper.at > at);
		for (const { wake } of due) wake();
	}
}

export const systemClock = new IdleClock();
