import { withTimeout } from '../../../../nodes/shared/transport/withTimeout';
import { monotonic } from '../../../../nodes/HighLevelContacts/transport/monotonic';
import { TestClock } from '../../../../harness/clock.cts';

describe('work with a time-out', () => {
	it('ends when the time is over, although it goes on and on', async () => {
		const clock = new TestClock();
		let signal: AbortSignal | undefined;
		const work = withTimeout(clock, 30_000, undefined, async (given) => {
			signal = given;
			return await new Promise<never>(() => {});
		});
		const ended = expect(work).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		await clock.advance(29_999);
		expect(signal?.aborted).toBe(false);
		await clock.advance(1);
		await ended;
		expect(signal?.aborted).toBe(true);
	});

	it('ends at once when the run is cancelled', async () => {
		const cancel = new AbortController();
		let signal: AbortSignal | undefined;
		const work = withTimeout(new TestClock(), 30_000, cancel.signal, async (given) => {
			signal = given;
			return await new Promise<never>((_, reject) => {
				given.addEventListener('abort', () => reject(given.reason as Error));
			});
		});
		const ended = expect(work).rejects.toThrow('stopped by the user');
		cancel.abort(new Error('stopped by the user'));
		expect(signal?.aborted).toBe(true);
		await ended;
	});

	it('leaves nobody waiting when it ends in time', async () => {
		const clock = new TestClock();
		expect(await withTimeout(clock, 30_000, undefined, async () => 'done')).toBe('done');
		expect(clock.waiting).toBe(0);
	});
});

it('a clock that is set back goes on from where it was', () => {
	let now = 10_000_000;
	const clock = monotonic({ now: () => now, sleep: async () => {} });
	expect(clock.now()).toBe(10_000_000);
	now -= 3_600_000;
	expect(clock.now()).toBe(10_000_000);
	now += 500;
	expect(clock.now()).toBe(10_000_500);
});
