import type { ItemContext } from '../../run/itemContext';
import { systemClock } from '../../../shared/transport/clock';
import { isPassing } from '../../transport/isPassing';

/** From one try to the next. */
const PAUSE_MS = 15_000;

/** Tries again what fails because HighLevel is down, until the time is over. The work must be such that a repeat does nothing twice. */
export async function keepTrying<T>(
	{ pause }: ItemContext,
	work: () => Promise<T>,
	minutes: number,
): Promise<T> {
	const until = systemClock.now() + minutes * 60_000;
	for (;;) {
		const tried = await work().then(
			(value) => ({ value }),
			(error: unknown) => ({ error }),
		);
		if ('value' in tried) return tried.value;
		const isOver = systemClock.now() + PAUSE_MS > until;
		if (isOver || !isPassing(tried.error)) return await Promise.reject(tried.error);
		await pause(PAUSE_MS);
	}
}
