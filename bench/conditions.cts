/** n8n's built-in HighLevel node always asks this address; in the bench it leads to the sandbox. */
export const realHost = 'services.leadconnectorhq.com';

export interface Limit {
	max: number;
	intervalMs: number;
}

/** HighLevel allows 100 requests per 10 s; this is five times as fast, so that a bench takes minutes. */
export const scaledLimit: Limit = { max: 100, intervalMs: 2_000 };

/** No request of a bench is refused. */
export const noLimit: Limit = { max: 1_000_000, intervalMs: 2_000 };

export const usualLatencyMs = 80;

/**
 * All windows before the last one have to pass. This is less than requests ÷ rate, because the first window may be
 * used up at once.
 */
export function limitTimeMs(requests: number, { max, intervalMs }: Limit): number {
	return Math.max(0, Math.ceil(requests / max) - 1) * intervalMs;
}
