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

	it.each([['nonsense'], [''], ['-1'], [undefined], [['1', '2']]])('pass over %p', (value) => {
		expect(readRateHeaders({ 'x-ratelimit-remaining': value }).remaining).toBeUndefined();
	});
});
