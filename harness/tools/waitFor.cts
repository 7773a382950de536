import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy; undefined when the time is up. An error from `ask` ends the
 * waiting.
 */
export async function waitFor<T>(
	ask: () => Promise<T>,
	{ timeoutMs, intervalMs = 100 }: { timeoutMs: number; intervalMs?: number },
): Promise<T | undefined> {
	const end = Date.now() + timeoutMs;
	for (;;) {
		const answer = await ask();
		if (answer) return answer;
		if (Date.now() >= end) return undefined;
		await sleep(intervalMs);
	}
}
