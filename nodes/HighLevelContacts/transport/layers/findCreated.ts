import type { IsRecent, Recovery } from '../apiRequest';
import type { Clock } from '../../../shared/transport/clock';
import { attemptOf } from '../outcomes';
import { pollDelays, type Attempt, type Decision, type RetryPolicy } from '../retryPolicy';
import type { ServerClock } from '../serverTime';
import type { NoteChange } from './noteChanges';
import type { Call, Send, Sent } from './send';

interface Terms {
	policy: RetryPolicy;
	decide: (attempt: Attempt) => Decision;
	/** Milliseconds to wait for one reply */
	timeoutMs: number;
	clock: Clock;
	serverClock: Pick<ServerClock, 'recentSince'>;
	/** Is told what was found */
	note: NoteChange;
}

/** How what a create may have made is looked for. */
interface Look {
	isWatch: boolean;
	pauses: number[];
	/** Whether it is not sent again when nothing is there */
	isLast: boolean;
}

/**
 * Settles what became of a request whose answer was lost: finds what a create has made, or sends it again where it
 * has surely made nothing.
 */
export function findCreated(next: Send, terms: Terms): Send {
	const { clock, policy, serverClock, note } = terms;
	return async (call) => {
		let { tries } = call;
		for (let hasWatched = false; ;) {
			const sent = await next({ ...call, tries });
			const { firstSentAt = 0 } = sent.tries;
			const isRecent = serverClock.recentSince(firstSentAt);
			const look: Look | undefined = planLook(terms, call, sent, hasWatched);
			if (!look) return sent;
			const polling = { pauses: look.pauses, pollsOn: tries.uncertain };
			const found = await pollForCreated(call, polling, isRecent, clock);
			if (found) {
				note(call.request, found, clock.now());
				const { uncertain } = tries;
				return { outcome: { kind: 'answer', value: found }, tries: { ...sent.tries, uncertain } };
			}
			const isInTime = clock.now() - firstSentAt <= policy.budgetMs;
			const goesOn = found === undefined && !look.isLast && (await isSafe(look, isInTime, call));
			if (!goesOn) return { ...sent, isUnknown: found === null || look.isWatch };
			hasWatched ||= look.isWatch;
			tries = sent.tries;
		}
	};
}

/** A server may go on with a request for some seconds after the gateway before it has failed. */
const LATER_LOOKS_MS = [2000, 4000, 8000];

/** Nothing where no look is needed. */
function planLook<T>(
	{ clock, decide, policy, timeoutMs }: Terms,
	call: Call<T>,
	sent: Sent<T>,
	hasWatched: boolean,
): Look | undefined {
	const attempt = attemptOf(call, sent, clock.now());
	const decision = attempt && decide(attempt);
	if (!decision || decision.step === 'retry') return undefined;
	const { step, waitMs, isLast } = decision;
	if (step === 'look') {
		const later = call.request.recovery?.reachesPeople ? LATER_LOOKS_MS : [];
		return { isWatch: false, pauses: [waitMs, ...later], isLast };
	}
	const { pauses, isWhole } = pollDelays(timeoutMs, attempt.spentMs, policy);
	return { isWatch: true, pauses, isLast: isLast || hasWatched || !isWhole };
}

/**
 * Looks for what a create has made, as often as there are pauses, until something is there.
 *
 * @param pollsOn whether to look to the end all the same, as a second one may still be made
 * @returns undefined when nothing is there, null when that is not known
 */
async function pollForCreated<T>(
	{ request: { recovery }, signal }: Call<T>,
	{ pauses, pollsOn }: { pauses: number[]; pollsOn: boolean },
	isRecent: IsRecent,
	clock: Clock,
): Promise<T | undefined | null> {
	if (!recovery) return null;
	let made: T | undefined;
	let seen: T | undefined | null = null;
	for (const pause of pauses) {
		await clock.sleep(pause, signal);
		seen = await lookOnce(recovery, isRecent, signal);
		made ??= seen ?? undefined;
		if (made && !pollsOn) break;
	}
	return made ?? seen;
}

async function lookOnce<T>(
	recovery: Recovery<T>,
	isRecent: IsRecent,
	signal?: AbortSignal,
): Promise<T | undefined | null> {
	try {
		const found = await recovery.find(isRecent);
		return found && found[0];
	} catch {
		signal?.throwIfAborted();
		return null;
	}
}

/** Whether what was looked for in vain may be sent once more. */
async function isSafe<T>(look: Look, isInTime: boolean, call: Call<T>): Promise<boolean> {
	if (!look.isWatch) return true;
	const { request, signal } = call;
	try {
		return isInTime && ((await request.recovery?.isSure()) ?? false);
	} catch {
		signal?.throwIfAborted();
		return false;
	}
}
