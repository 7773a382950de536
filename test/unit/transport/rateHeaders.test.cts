import { readRateHeaders } from '../../../nodes/HighLevelContacts/transport/rateHeaders';

describe('rate headers', () => {
	it('are read whatever their case', () => {
		expect(
			readRateHeaders({
				'X-RateLimit-Max': '100',
				'x-ratelimit-remaining': '0',
				'X-RATELIMIT-INTERVAL-MILLISECONDS': '10000',
				'x-ratelimit-daily-remaining': '199873',
				'x-ratelimit-daily-reset': '84322000',
				'Retry-After': '3',
			}),
		).toEqual({
			max: 100,
			remaining: 0,
			intervalMs: 10_000,
			dailyRemaining: 199_873,
			dailyResetMs: 84_322_000,
			retryAfterMs: 3000,
		});
	});

	it('reads Retry-After as a date, by the clock of the reply', () => {
		const headers = {
			date: 'Fri, 27 Nov 2026 10:00:00 GMT',
			'retry-after': 'Fri, 27 Nov 2026 10:00:07 GMT',
		};
		expect(readRateHeaders(headers, 0).retryAfterMs).toBe(7000);
		expect(readRateHeaders({ 'retry-after': 'soon' }).retryAfterMs).toBeUndefined();
	});

	it('takes a reset that is given as a point in time for the span until then', () => {
		const date = 'Fri, 27 Nov 2026 10:00:00 GMT';
		const end = Date.parse(date) + 3_600_000;
		for (const reset of [end, end / 1000]) {
			const headers = { date, 'x-ratelimit-daily-reset': String(reset) };
			expect(readRateHeaders(headers).dailyResetMs).toBe(3_600_000);
		}
	});

	it.each([
		['x-ratelimit-interval-milliseconds', 'intervalMs', '1e15'],
		['x-ratelimit-interval-milliseconds', 'intervalMs', '0'],
		['x-ratelimit-daily-reset', 'dailyResetMs', '90000000'],
		['x-ratelimit-max', 'max', '0'],
	] as const)('pass over %s where it is out of all reason: %s %s', (name, key, value) => {
		expect(readRateHeaders({ [name]: value })[key]).toBeUndefined();
	});

	it.each([['nonsense'], [''], ['-1'], [undefined], [['1', '2']]])('pass over %p', (value) => {
		expect(readRateHeaders({ 'x-ratelimit-remaining': value }).remaining).toBeUndefined();
	});
});
