/** The address that n8n's built-in HighLevel node always asks; in the bench it leads to the sandbox. */
export const realHost = 'services.leadconnectorhq.com';

export interface Limit {
	/** Requests in one window. */
	max: number;
	intervalMs: number;
}

/** HighLevel's limit, 100 requests per 10 s, at five times its speed, so that a bench takes minutes. */
export const scaledLimit: Limit = { max: 100, intervalMs: 2_000 };

/** So many that no request of a bench is refused. */
export const noLimit: Limit = { max: 1_000_000, intervalMs: 2_000 };

/** What each answer takes, in ms, where the row does not say otherwise. */
export const usualLatencyMs = 80;

/**
 * The time that a limit needs for a number of requests, in ms: all windows before the last one have to
 * pass. Less than requests ÷ rate, because the first window may be used up at once.
 */
export function limitTimeMs(requests: number, { max, intervalMs }: Limit): number {
	return Math.max(0, Math.ceil(requests / max) - 1) * intervalMs;
}
