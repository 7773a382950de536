import type { ReplyHeaders } from '../../shared/transport/exchange';
import { readServerTime } from './serverTime';

/** HighLevel has two limits (docs/highlevel-api.md, Limits). */
export interface RateState {
	max?: number;
	remaining?: number;
	intervalMs?: number;
	dailyRemaining?: number;
	dailyResetMs?: number;
	/** From `Retry-After`, in milliseconds; HighLevel does not send it, but a proxy may. */
	retryAfterMs?: number;
}

/** HighLevel's window is 10 seconds; what is far from it is a mistake and not a limit. */
const LONGEST_WINDOW_MS = 60_000;
const DAY_MS = 86_400_000;
/** A number from here on is no span of time but a date: in seconds, and in milliseconds, since 1970. */
const FIRST_SECONDS = 1e9;
const FIRST_MILLISECONDS = 1e12;

/**
 * Leaves out what is absent, not a number or out of all reason.
 *
 * @param now epoch milliseconds, for a reply that does not tell the time
 */
export function readRateHeaders(headers: ReplyHeaders = {}, now = Date.now()): RateState {
	const lower = new Map(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
	const count = (name: string) => {
		const value = lower.get(name);
		const number = value === undefined || value === '' ? NaN : Number(value);
		return Number.isFinite(number) && number >= 0 ? number : undefined;
	};
	const here = readServerTime(headers) ?? now;
	return {
		max: count('x-ratelimit-max') || undefined,
		remaining: count('x-ratelimit-remaining'),
		intervalMs: upTo(LONGEST_WINDOW_MS, count('x-ratelimit-interval-milliseconds')) || undefined,
		dailyRemaining: count('x-ratelimit-daily-remaining'),
		dailyResetMs: upTo(DAY_MS, asSpan(count('x-ratelimit-daily-reset'), here)),
		retryAfterMs: retryAfter(count('retry-after'), lower.get('retry-after'), here),
	};
}

function upTo(most: number, value: number | undefined): number | undefined {
	return value !== undefined && value <= most ? value : undefined;
}

/** It may be given as a point in time. */
function asSpan(value: number | undefined, now: number): number | undefined {
	if (value === undefined || value < FIRST_SECONDS) return value;
	return Math.max(0, (value < FIRST_MILLISECONDS ? value * 1000 : value) - now);
}

/** HTTP writes it in seconds or as a date. */
function retryAfter(seconds: number | undefined, value: unknown, now: number): number | undefined {
	if (seconds !== undefined) return seconds * 1000;
	const date = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
