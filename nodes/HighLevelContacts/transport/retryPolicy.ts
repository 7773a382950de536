export type Effect = 'read' | 'idempotent' | 'create';

/**
 * How a request ended without a usable reply.
 *
 * - `notSent`: no connection was made, so nothing can have happened
 * - `rateLimited`: HighLevel refused it (429) without carrying it out
 * - `busy`: refused for the moment (423, 425) without being carried out
 * - `unavailable`: a 5xx or a gateway page; it may have been carried out
 * - `lost`: the connection broke; it may have been carried out
 * - `slow`: no answer in time, here (time-out) or at a gateway (408, 504, 524); it may still be carried out
 * - `unreadable`: a success whose body says nothing; it was probably carried out
 */
export type FailureKind =
	'notSent' | 'rateLimited' | 'busy' | 'unavailable' | 'lost' | 'slow' | 'unreadable';

/**
 * `look` means: look once whether the first try was carried out before sending again. `watch` means: look several
 * times, for as long as a request may take.
 */
type Step = 'retry' | 'look' | 'watch';

const ALWAYS_RETRY: Record<FailureKind, Step> = {
	notSent: 'retry',
	rateLimited: 'retry',
	busy: 'retry',
	unavailable: 'retry',
	lost: 'retry',
	slow: 'retry',
	unreadable: 'retry',
};

/** docs/highlevel-api.md, Repeating requests, says why each step follows. */
const STEPS: Record<Effect, Record<FailureKind, Step>> = {
	read: ALWAYS_RETRY,
	idempotent: ALWAYS_RETRY,
	create: {
		...ALWAYS_RETRY,
		unavailable: 'look',
		lost: 'look',
		slow: 'watch',
		unreadable: 'watch',
	},
};

/** Nobody waits longer without a word; what HighLevel asks for beyond it is told as an error. */
export const LONGEST_WAIT_MS = 60_000;

/** A slow write is repeated later, because the first one could otherwise end after what follows it. */
const SLOW_WRITE_MS = 5000;

export interface RetryPolicy {
	maxRetries: number;
	/** In milliseconds, from the first try to the last one. */
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
	trouble: FailureKind;
	/** The failed one is included. */
	tries: number;
	spentMs: number;
	serverWaitMs?: number;
}

export interface Decision {
	step: Step;
	/** Looks keep their own times. */
	waitMs: number;
	/** A write that may have happened is still looked for. */
	isLast: boolean;
}

/**
 * The server's time beats ours; ours is exponential with full jitter, so that many waiting items do not come back
 * together. Before looking for a write there is always some time, because the server may still be at it.
 *
 * @param random a number in [0, 1)
 */
export function decideRetry(attempt: Attempt, policy: RetryPolicy, random: number): Decision {
	const { effect, trouble, tries, spentMs, serverWaitMs } = attempt;
	const step = STEPS[effect][trouble];
	const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (tries - 1));
	const ownWaitMs = Math.round(ceiling * random) + leastWait(attempt, step, policy);
	const waitMs = step === 'watch' ? 0 : (serverWaitMs ?? ownWaitMs);
	const isLast =
		tries > policy.maxRetries || waitMs > LONGEST_WAIT_MS || spentMs + waitMs > policy.budgetMs;
	return isLast
		? { step, waitMs: step === 'look' ? policy.baseMs : 0, isLast }
		: { step, waitMs, isLast };
}

function leastWait({ effect, trouble }: Attempt, step: Step, { baseMs }: RetryPolicy): number {
	if (step === 'look') return baseMs;
	return effect === 'idempotent' && trouble === 'slow' ? SLOW_WRITE_MS : 0;
}

/** A request that was given up may go on at HighLevel. For how long is not documented; this is a guess. */
const LEAST_WATCH_MS = 30_000;

/**
 * The pauses between looks grow, and together they are at least as long as the time-out, but never beyond the budget.
 */
export function pollDelays(timeoutMs: number, spentMs: number, { budgetMs }: RetryPolicy) {
	const wanted = Math.max(timeoutMs, LEAST_WATCH_MS);
	const allowed = Math.max(LEAST_WATCH_MS, budgetMs - spentMs);
	const pauses: number[] = [];
	let sum = 0;
	for (let pause = 1000; sum < Math.min(wanted, allowed); pause *= 2) {
		pauses.push(pause);
		sum += pause;
	}
	return { pauses, isWhole: sum >= wanted };
}
