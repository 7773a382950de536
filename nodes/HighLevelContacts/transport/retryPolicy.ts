/** What a repeated request does to the account. */
export type Effect = 'read' | 'idempotent' | 'create';

/**
 * How a request ended without a usable reply.
 *
 * - `notSent`: no connection was made, so nothing can have happened
 * - `rateLimited`: HighLevel refused it (429) without carrying it out
 * - `unavailable`: a 5xx or a gateway page; it may have been carried out
 * - `lost`: the connection broke or timed out; it may have been carried out
 */
export type Trouble = 'notSent' | 'rateLimited' | 'unavailable' | 'lost';

/** `verify` means: look whether the first try was carried out before sending again. */
export type Step = 'retry' | 'verify';

/** Which step follows which trouble (highlevel-api.md 2.4). */
const STEPS: Record<Effect, Record<Trouble, Step>> = {
	read: { notSent: 'retry', rateLimited: 'retry', unavailable: 'retry', lost: 'retry' },
	idempotent: { notSent: 'retry', rateLimited: 'retry', unavailable: 'retry', lost: 'retry' },
	create: { notSent: 'retry', rateLimited: 'retry', unavailable: 'verify', lost: 'verify' },
};

export interface RetryPolicy {
	/** Tries after the first one */
	maxRetries: number;
	/** Longest time in milliseconds from the first try to the last one */
	budgetMs: number;
	baseMs: number;
	capMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
	maxRetries: 5,
	budgetMs: 120_000,
	baseMs: 500,
	capMs: 20_000,
};

export interface Attempt {
	effect: Effect;
	trouble: Trouble;
	/** Tries made so far, the failed one included */
	tries: number;
	/** Milliseconds since the first try began */
	spentMs: number;
	/** Wait that the server asked for, in milliseconds */
	serverWaitMs?: number;
}

export interface Decision {
	step: Step;
	/** Milliseconds to wait before the step */
	waitMs: number;
	/** Whether no further try may follow; a write that may have happened is still looked for */
	isLast: boolean;
}

/**
 * Decides what follows a failed try. The server's time beats ours; ours is exponential with full jitter, so
 * that many waiting items do not come back together. Before looking for a write there is always some time,
 * because the server may still be at it.
 *
 * @param random a number in [0, 1)
 */
export function decide(attempt: Attempt, policy: RetryPolicy, random: number): Decision {
	const step = STEPS[attempt.effect][attempt.trouble];
	const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt.tries - 1));
	const ownWaitMs = Math.round(ceiling * random);
	const waitMs =
		attempt.serverWaitMs ?? (step === 'verify' ? policy.baseMs + ownWaitMs : ownWaitMs);
	const isLast = attempt.tries > policy.maxRetries || attempt.spentMs + waitMs > policy.budgetMs;
	return isLast
		? { step, waitMs: step === 'verify' ? policy.baseMs : 0, isLast }
		: { step, waitMs, isLast };
}
