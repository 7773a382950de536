import {
	decide,
	DEFAULT_RETRY_POLICY,
	type Attempt,
	type Effect,
	type Trouble,
} from '../../../nodes/HighLevelContacts/transport/retryPolicy';

const first: Attempt = { effect: 'read', trouble: 'lost', tries: 1, spentMs: 0 };

describe('the retry policy', () => {
	it.each<[Effect, Trouble, string]>([
		['read', 'notSent', 'retry'],
		['read', 'rateLimited', 'retry'],
		['read', 'busy', 'retry'],
		['read', 'unavailable', 'retry'],
		['read', 'lost', 'retry'],
		['read', 'slow', 'retry'],
		['read', 'unreadable', 'retry'],
		['idempotent', 'notSent', 'retry'],
		['idempotent', 'rateLimited', 'retry'],
		['idempotent', 'busy', 'retry'],
		['idempotent', 'unavailable', 'retry'],
		['idempotent', 'lost', 'retry'],
		['idempotent', 'slow', 'retry'],
		['idempotent', 'unreadable', 'retry'],
		['create', 'notSent', 'retry'],
		['create', 'rateLimited', 'retry'],
		['create', 'busy', 'retry'],
		['create', 'unavailable', 'look'],
		['create', 'lost', 'look'],
		['create', 'slow', 'watch'],
		['create', 'unreadable', 'watch'],
	])('after a %s that was %s: %s', (effect, trouble, step) => {
		expect(decide({ ...first, effect, trouble }, DEFAULT_RETRY_POLICY, 0.5)).toMatchObject({
			step,
		});
	});

	it('doubles the longest wait with each try, up to the cap, and takes any part of it', () => {
		const longest = [1, 2, 3, 4].map((tries) =>
			decide({ ...first, tries }, { ...DEFAULT_RETRY_POLICY, capMs: 3000 }, 0.9999),
		);
		expect(longest).toMatchObject([
			{ waitMs: 500 },
			{ waitMs: 1000 },
			{ waitMs: 2000 },
			{ waitMs: 3000 },
		]);
		expect(decide(first, DEFAULT_RETRY_POLICY, 0)).toMatchObject({ waitMs: 0 });
	});

	it("takes the server's time as it is", () => {
		expect(decide({ ...first, serverWaitMs: 7000 }, DEFAULT_RETRY_POLICY, 0.1)).toMatchObject({
			waitMs: 7000,
		});
	});

	it('lets some time pass before it looks for a write', () => {
		const create = { ...first, effect: 'create' } as const;
		expect(decide(create, DEFAULT_RETRY_POLICY, 0).waitMs).toBe(500);
	});

	it('ends after the allowed number of tries', () => {
		const policy = { ...DEFAULT_RETRY_POLICY, maxRetries: 2 };
		expect(decide({ ...first, tries: 2 }, policy, 0).isLast).toBe(false);
		expect(decide({ ...first, tries: 3 }, policy, 0)).toMatchObject({ isLast: true, waitMs: 0 });
		expect(decide(first, { ...policy, maxRetries: 0 }, 0).isLast).toBe(true);
	});

	it('ends when the wait would go over the time budget', () => {
		const policy = { ...DEFAULT_RETRY_POLICY, budgetMs: 10_000 };
		expect(decide({ ...first, spentMs: 9_800 }, policy, 0.5).isLast).toBe(true);
		expect(decide({ ...first, serverWaitMs: 10_001 }, policy, 0).isLast).toBe(true);
	});
});
