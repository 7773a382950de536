import { Faults } from '../../../sandbox/http/faults.cts';
import { RateLimiter } from '../../../sandbox/http/rateLimit.cts';
import { defaultSettings } from '../../../sandbox/settings.cts';
import { TestClock } from '../../../harness/clock.cts';

describe('rate limit', () => {
	it('opens a window with the first request and a new one when it is over', () => {
		const settings = defaultSettings();
		Object.assign(settings.rateLimit, { max: 2, intervalMs: 1000 });
		const limiter = new RateLimiter(settings);
		expect([limiter.take('a', 500), limiter.take('a', 900), limiter.take('a', 1499)]).toEqual([
			true,
			true,
			false,
		]);
		expect(limiter.take('b', 1499)).toBe(true);
		expect(limiter.take('a', 1500)).toBe(true);
		expect(limiter.headers('a', 1500)['x-ratelimit-remaining']).toBe('1');
		expect(limiter.headers(undefined, 1500)['x-ratelimit-remaining']).toBe('2');
	});

	it('counts 24 hours from the first request, over midnight, without the refused', () => {
		const settings = defaultSettings();
		Object.assign(settings.rateLimit, { dailyMax: 1 });
		const limiter = new RateLimiter(settings);
		const evening = 86_400_000 - 1000;
		const later = evening + 20 * 3_600_000;
		expect([limiter.take('a', evening), limiter.take('a', later)]).toEqual([true, false]);
		expect({ ...limiter.headers('a', later), ...limiter.refusal('a', later) }).toEqual({
			'x-ratelimit-limit-daily': '1',
			'x-ratelimit-daily-remaining': '0',
			'x-ratelimit-daily-reset': String(4 * 3_600_000),
			'x-ratelimit-interval-milliseconds': '10000',
			'x-ratelimit-max': '100',
			'x-ratelimit-remaining': '100',
		});
		expect(limiter.take('a', evening + 86_400_000)).toBe(true);
	});

	it('says that all of the window is left at once when the day is used up, and Retry-After when asked to', () => {
		const settings = defaultSettings();
		Object.assign(settings.rateLimit, { dailyMax: 2, tellsRetryAfter: true });
		const limiter = new RateLimiter(settings);
		expect([limiter.take('a', 0), limiter.take('a', 0), limiter.take('a', 1)]).toEqual([
			true,
			true,
			false,
		]);
		expect(limiter.refusal('a', 1)).toEqual({
			'x-ratelimit-remaining': '100',
			'retry-after': '86400',
		});
		Object.assign(settings.rateLimit, { dailyMax: 10, max: 2 });
		expect(limiter.refusal('a', 4000)).toEqual({ 'retry-after': '6' });
	});

	it('only counts when it is off', () => {
		const settings = defaultSettings();
		Object.assign(settings.rateLimit, { enabled: false, max: 1 });
		const limiter = new RateLimiter(settings);
		expect([limiter.take('a', 0), limiter.take('a', 0)]).toEqual([true, true]);
		expect(limiter.headers('a', 0)['x-ratelimit-remaining']).toBe('0');
	});
});

describe('fault rules', () => {
	const target = {
		method: 'GET',
		path: '/contacts/abc/notes',
		route: '/contacts/:contactId/notes',
		body: undefined,
	};

	it.each([
		[undefined, true],
		['/contacts/abc/notes', true],
		['/contacts/:contactId/notes', true],
		['/contacts/*', true],
		['*/notes', true],
		['/contacts', false],
		['/contacts/.*', false],
	])('with the path %s', (path, applies) => {
		const faults = new Faults(defaultSettings());
		faults.add({ kind: 'empty', path });
		expect(faults.pick(target) !== undefined).toBe(applies);
	});

	it('counts what it saw and hit', () => {
		const faults = new Faults(defaultSettings());
		faults.add({ kind: 'empty', nth: 2 });
		faults.add({ kind: 'html', method: 'post' });
		expect([
			faults.pick(target),
			faults.pick(target)?.kind,
			faults.pick({ ...target, method: 'POST' })?.kind,
		]).toEqual([undefined, 'empty', 'html']);
		expect(faults.list()).toMatchObject([
			{ seen: 3, hits: 1 },
			{ seen: 1, hits: 1 },
		]);
		faults.clear();
		expect(faults.pick(target)).toBeUndefined();
	});
});

describe('the tests’ own clock', () => {
	it('wakes sleepers in order, each at its own time, also those that sleep again', async () => {
		const clock = new TestClock(0);
		const woken: Array<[string, number]> = [];
		const nap = async (name: string, ms: number, times: number) => {
			for (let n = 0; n < times; n += 1) {
				await clock.sleep(ms);
				woken.push([name, clock.now()]);
			}
		};
		void nap('slow', 25, 1);
		void nap('quick', 10, 3);
		await clock.advance(29);
		expect(woken).toEqual([
			['quick', 10],
			['quick', 20],
			['slow', 25],
		]);
		expect(clock.waiting).toBe(1);
		expect(clock.now()).toBe(29);
		await clock.advance(1);
		expect(woken.at(-1)).toEqual(['quick', 30]);
	});

	it('lets an aborted sleeper go', async () => {
		const clock = new TestClock(0);
		const stop = new AbortController();
		const sleeping = clock.sleep(10, stop.signal);
		stop.abort(new Error('stopped'));
		await expect(sleeping).rejects.toThrow('stopped');
		expect(clock.waiting).toBe(0);
	});
});
