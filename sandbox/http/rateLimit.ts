import type { Settings } from '../settings';

const DAY_MS = 86_400_000;

interface Bucket {
	windowStart: number;
	used: number;
	day: number;
	usedToday: number;
}

/** Requests of one app in one location (or company) share a bucket: fixed windows, and a UTC day (highlevel-api.md 3). */
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
		const { used, usedToday } = key ? this.bucket(key, now) : { used: 0, usedToday: 0 };
		return {
			'x-ratelimit-limit-daily': String(dailyMax),
			'x-ratelimit-daily-remaining': String(Math.max(0, dailyMax - usedToday)),
			'x-ratelimit-interval-milliseconds': String(intervalMs),
			'x-ratelimit-max': String(max),
			'x-ratelimit-remaining': String(Math.max(0, max - used)),
			'x-ratelimit-daily-reset': String(DAY_MS - (now % DAY_MS)),
		};
	}

	clear(): void {
		this.buckets.clear();
	}

	private bucket(key: string, now: number): Bucket {
		const day = Math.floor(now / DAY_MS);
		let bucket = this.buckets.get(key);
		if (!bucket) {
			bucket = { windowStart: now, used: 0, day, usedToday: 0 };
			this.buckets.set(key, bucket);
		}
		if (now - bucket.windowStart >= this.settings.rateLimit.intervalMs) {
			bucket.windowStart = now;
			bucket.used = 0;
		}
		if (bucket.day !== day) {
			bucket.day = day;
			bucket.usedToday = 0;
		}
		return bucket;
	}
}
