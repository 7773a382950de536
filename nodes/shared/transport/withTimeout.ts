import type { Clock } from './clock';

/** It has the code of the system's own time-outs. */
class TimedOut extends Error {
	readonly code = 'ETIMEDOUT';
}

const ENDED = Symbol('ended');

/**
 * The time-out of n8n's helper only counts silence, so an answer that trickles in byte by byte would never end.
 *
 * @param cancelled ends the work as well
 * @throws what the work throws, or a `TimedOut`
 */
export async function withTimeout<T>(
	clock: Clock,
	ms: number,
	cancelled: AbortSignal | undefined,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const tooLate = new AbortController();
	const ended = new AbortController();
	const expiry = clock.sleep(ms, ended.signal).then(() => {
		tooLate.abort();
		throw new TimedOut('No answer in time');
	});
	const signals = cancelled ? [cancelled, tooLate.signal] : [tooLate.signal];
	try {
		return await Promise.race([work(AbortSignal.any(signals)), expiry]);
	} catch (thrown) {
		throw tooLate.signal.aborted ? new TimedOut('No answer in time') : thrown;
	} finally {
		// The usual reason is an error with a stack, which costs more than the rest of this.
		ended.abort(ENDED);
	}
}
