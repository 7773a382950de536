import { TestClock } from '../../../harness/clock.cts';
import { Pace } from '../../../liveCheck/line/pace.cts';

/** How many requests may be sent before the clock must move. */
async function sentAtOnce(pace: Pace, wanted: number): Promise<number> {
	let sent = 0;
	for (let n = 0; n < wanted; n += 1) void pace.turn().then(() => (sent += 1));
	await new Promise((resolve) => setImmediate(resolve));
	return sent;
}

describe('the pace', () => {
	it('takes half of the limit in any window', async () => {
		const clock = new TestClock();
		const pace = new Pace(clock);
		expect(await sentAtOnce(pace, 80)).toBe(50);
		await clock.advance(9_999);
		expect(await sentAtOnce(pace, 0)).toBe(0);
		await clock.advance(1);
		expect(await sentAtOnce(pace, 30)).toBe(20);
	});

	it('waits for the next window when others use the limit, or after a 429', async () => {
		for (const [status, remaining] of [
			[200, '20'],
			[429, '0'],
		] as const) {
			const clock = new TestClock();
			const pace = new Pace(clock);
			pace.learn(status, { 'x-ratelimit-remaining': remaining });
			expect(await sentAtOnce(pace, 1)).toBe(0);
			await clock.advance(10_000);
			expect(await sentAtOnce(pace, 1)).toBe(1);
		}
	});

	it('follows the limit that the answers tell', async () => {
		const pace = new Pace(new TestClock());
		pace.learn(200, { 'x-ratelimit-max': '10', 'x-ratelimit-remaining': '9' });
		expect(await sentAtOnce(pace, 20)).toBe(5);
	});

	it('stops when the day is nearly used up, but still deletes', async () => {
		const pace = new Pace(new TestClock());
		pace.learn(200, { 'x-ratelimit-daily-remaining': '999' });
		await expect(pace.turn()).rejects.toThrow(/nearly used up its requests of today/);
		await expect(pace.turn(true)).resolves.toBeUndefined();
	});
});
