import type { Settings } from '../settings.cts';

const DAY_MS = 86_400_000;

interface Bucket {
	windowStart: number;
	used: number;
	dayStart: number;
	usedToday: number;
}

/**
 * Requests of one app in one location (or company) share a bucket. Its window and its day both open with the first
 * request after the last one ended, so that the day is not the calendar's (docs/highlevel-api.md, Limits).
 */
export class RateLimiter {
	private buckets = new Map<string, Bucket>();

	constructor(private readonly settings: Settings) {}

	/** Counts one request; false when it must be refused, in which case it is not counted. */
	take(key: string, now: number): boolean {
		const { enabled, max, dailyMax } = this.settings.rateLimit;
		const bucket = this.bucket(key, now);
		if (enabled && (bucket.used >= max || bucket.usedToday >= dailyMax)) return false;
		bucket.used += 1;
		bucket.usedToday += 1;
		return true;
	}

	/** The six headers; without a key (no valid token) those of an untouched bucket. */
	headers(key: string | undefined, now: number): Record<string, string> {
		const { max, intervalMs, dailyMax } = this.settings.rateLimit;
		const { used, usedToday, dayStart } = key ? this.bucket(key, now) : untouched(now);
		// What is left of the day is told in whole seconds.
		const resetMs = Math.ceil((dayStart + DAY_MS - now) / 1000) * 1000;
		return {
			'x-ratelimit-limit-daily': String(dailyMax),
			'x-ratelimit-daily-remaining': String(Math.max(0, dailyMax - usedToday)),
			'x-ratelimit-interval-milliseconds': String(intervalMs),
			'x-ratelimit-max': String(max),
			'x-ratelimit-remaining': String(Math.max(0, max - used)),
			'x-ratelimit-daily-reset': String(resetMs),
		};
	}

	/**
	 * The headers that a 429 has beside or in place of those. When the day is used up, the window counts as untouched: HighLevel then says that all
	 * of it is left, although nothing is served.
	 */
	refusal(key: string, now: number): Record<string, string> {
		const { max, intervalMs, dailyMax, tellsRetryAfter } = this.settings.rateLimit;
		const { usedToday, dayStart, windowStart } = this.bucket(key, now);
		const isDayOver = usedToday >= dailyMax;
		const waitMs = isDayOver ? dayStart + DAY_MS - now : windowStart + intervalMs - now;
		return {
			...(isDayOver ? { 'x-ratelimit-remaining': String(max) } : {}),
			...(tellsRetryAfter ? { 'retry-after': String(Math.ceil(waitMs / 1000)) } : {}),
		};
	}

	clear(): void {
		this.buckets.clear();
	}

	private bucket(key: string, now: number): Bucket {
		let bucket = this.buckets.get(key);
		if (!bucket) {
			bucket = untouched(now);
			this.buckets.set(key, bucket);
		}
		if (now - bucket.windowStart >= this.settings.rateLimit.intervalMs) {
			bucket.windowStart = now;
			bucket.used = 0;
		}
		if (now - bucket.dayStart >= DAY_MS) {
			bucket.dayStart = now;
			bucket.usedToday = 0;
		}
		return bucket;
	}
}

function untouched(now: number): Bucket {
	return { windowStart: now, used: 0, dayStart: now, usedToday: 0 };
}
