/** What HighLevel's reply headers say about the two limits (highlevel-api.md section 3). */
export interface RateState {
	/** Requests allowed in one window */
	max?: number;
	/** Requests left in the current window */
	remaining?: number;
	/** Length of the window in milliseconds */
	intervalMs?: number;
	/** Requests left today */
	dailyRemaining?: number;
	/** Milliseconds until the daily counter starts again */
	dailyResetMs?: number;
	/** Milliseconds to wait, from `Retry-After`; HighLevel does not document it */
	retryAfterMs?: number;
}

export type ReplyHeaders = Record<string, unknown>;

/** Reads the limit headers; a header that is absent or not a number is left out. */
export function readRateHeaders(headers: ReplyHeaders = {}): RateState {
	const lower = new Map(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
	const count = (name: string) => {
		const value = lower.get(name);
		const number = value === undefined || value === '' ? NaN : Number(value);
		return Number.isFinite(number) && number >= 0 ? number : undefined;
	};
	const retryAfterSeconds = count('retry-after');
	return {
		max: count('x-ratelimit-max'),
		remaining: count('x-ratelimit-remaining'),
		intervalMs: count('x-ratelimit-interval-milliseconds'),
		dailyRemaining: count('x-ratelimit-daily-remaining'),
		dailyResetMs: count('x-ratelimit-daily-reset'),
		retryAfterMs: retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000,
	};
}
