import type { Clock } from '../../sandbox/clock.cts';
import type { RateState } from '../../nodes/HighLevelContacts/transport/rateHeaders';

export interface Verdict {
	refused: boolean;
	rate: RateState;
}

/** A rate limit as a server keeps it, reduced to its arithmetic. Several clients may share one. */
export interface Limit {
	hit(now: number): Verdict;
}

/** Counts in fixed windows that begin with the first request after the last one ended. */
export class FixedLimit implements Limit {
	private startedAt = -Infinity;
	private used = 0;

	constructor(
		private readonly max: number,
		private readonly intervalMs: number,
	) {}

	hit(now: number): Verdict {
		if (now - this.startedAt >= this.intervalMs) {
			this.startedAt = now;
			this.used = 0;
		}
		const refused = this.used >= this.max;
		if (!refused) this.used += 1;
		const { max, intervalMs } = this;
		return { refused, rate: { max, intervalMs, remaining: max - this.used, dailyRemaining: 1000 } };
	}
}

/** Counts the requests of the last interval, whenever that is. */
export class SlidingLimit implements Limit {
	private hits: number[] = [];

	constructor(
		private readonly max: number,
		private readonly intervalMs: number,
	) {}

	hit(now: number): Verdict {
		this.hits = this.hits.filter((time) => now - time < this.intervalMs);
		const refused = this.hits.length >= this.max;
		if (!refused) this.hits.push(now);
		const { max, intervalMs } = this;
		return { refused, rate: { max, intervalMs, remaining: max - this.hits.length } };
	}
}

/** A limit behind a line that takes `latencyMs` there and back, which may differ from request to request. */
export class DistantServer {
	private received = 0;
	answered = 0;
	refusals = 0;
	/** When each request that was not refused arrived */
	readonly arrivals: number[] = [];

	constructor(
		private readonly limit: Limit,
		private readonly clock: Clock,
		private readonly latencyMs: number | ((request: number) => number),
	) {}

	async request(): Promise<Verdict> {
		this.received += 1;
		const latencyMs =
			typeof this.latencyMs === 'number' ? this.latencyMs : this.latencyMs(this.received);
		await this.clock.sleep(latencyMs / 2);
		const verdict = this.limit.hit(this.clock.now());
		if (verdict.refused) this.refusals += 1;
		else {
			this.answered += 1;
			this.arrivals.push(this.clock.now());
		}
		await this.clock.sleep(latencyMs / 2);
		return verdict;
	}
}
