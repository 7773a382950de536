import { Api } from '../../../nodes/HighLevelContacts/transport/api';
import { endpoints } from '../../../nodes/HighLevelContacts/transport/endpoints';
import type { Session } from '../../../nodes/HighLevelContacts/transport/session';
import {
	decideRetry,
	DEFAULT_RETRY_POLICY,
	type Attempt,
	type Effect,
	type FailureKind,
	pollDelays,
} from '../../../nodes/HighLevelContacts/transport/retryPolicy';

const first: Attempt = { effect: 'read', trouble: 'lost', tries: 1, spentMs: 0 };

describe('the retry policy', () => {
	it.each<[Effect, FailureKind, string]>([
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
		expect(decideRetry({ ...first, effect, trouble }, DEFAULT_RETRY_POLICY, 0.5)).toMatchObject({
			step,
		});
	});

	it('doubles the longest wait with each try, up to the cap, and takes any part of it', () => {
		const longest = [1, 2, 3, 4].map((tries) =>
			decideRetry({ ...first, tries }, { ...DEFAULT_RETRY_POLICY, capMs: 3000 }, 0.9999),
		);
		expect(longest).toMatchObject([
			{ waitMs: 500 },
			{ waitMs: 1000 },
			{ waitMs: 2000 },
			{ waitMs: 3000 },
		]);
		expect(decideRetry(first, DEFAULT_RETRY_POLICY, 0)).toMatchObject({ waitMs: 0 });
	});

	it("takes the server's time as it is", () => {
		expect(decideRetry({ ...first, serverWaitMs: 7000 }, DEFAULT_RETRY_POLICY, 0.1)).toMatchObject({
			waitMs: 7000,
		});
	});

	it('lets some time pass before it looks for a write', () => {
		const create = { ...first, effect: 'create' } as const;
		expect(decideRetry(create, DEFAULT_RETRY_POLICY, 0).waitMs).toBe(500);
	});

	it('leaves a slow write time to end before it is repeated', () => {
		const wait = (attempt: Partial<Attempt>) =>
			decideRetry({ ...first, ...attempt }, DEFAULT_RETRY_POLICY, 0).waitMs;
		expect(wait({ effect: 'idempotent', trouble: 'slow' })).toBe(5000);
		expect(wait({ effect: 'idempotent', trouble: 'lost' })).toBe(0);
		expect(wait({ effect: 'read', trouble: 'slow' })).toBe(0);
	});

	it('ends after the allowed number of tries', () => {
		const policy = { ...DEFAULT_RETRY_POLICY, maxRetries: 2 };
		expect(decideRetry({ ...first, tries: 2 }, policy, 0).isLast).toBe(false);
		expect(decideRetry({ ...first, tries: 3 }, policy, 0)).toMatchObject({
			isLast: true,
			waitMs: 0,
		});
		expect(decideRetry(first, { ...policy, maxRetries: 0 }, 0).isLast).toBe(true);
	});

	it('ends when the wait would go over the time budget', () => {
		const policy = { ...DEFAULT_RETRY_POLICY, budgetMs: 10_000 };
		expect(decideRetry({ ...first, spentMs: 9_800 }, policy, 0.5).isLast).toBe(true);
		expect(decideRetry({ ...first, serverWaitMs: 10_001 }, policy, 0).isLast).toBe(true);
	});
});

it('no other POST than these is sent again without a look', () => {
	const effects = endpoints.flatMap(({ method, path, effect }) =>
		effect ? [`${effect}: ${method} ${path}`] : [],
	);
	expect(effects.sort()).toEqual([
		'idempotent: POST /contacts/bulk/business',
		'idempotent: POST /contacts/bulk/tags/update/{change}',
		'idempotent: POST /contacts/upsert',
		'idempotent: POST /contacts/{contactId}/followers',
		'idempotent: POST /contacts/{contactId}/tags',
		'idempotent: POST /conversations/',
		'idempotent: POST /conversations/messages/upload',
		'idempotent: POST /locations/{locationId}/tags',
		'read: POST /contacts/search',
		'read: POST /locations/{locationId}/tasks/search',
	]);
});

describe('the looks for a write that may still be carried out', () => {
	const lasting = ({ pauses }: ReturnType<typeof pollDelays>) =>
		pauses.reduce((sum, pause) => sum + pause, 0);

	it('grow, and go on for as long as the time-out, and half a minute at the least', () => {
		for (const timeoutMs of [1000, 30_000, 60_000]) {
			const watch = pollDelays(timeoutMs, 0, DEFAULT_RETRY_POLICY);
			expect(watch.isWhole).toBe(true);
			expect(lasting(watch)).toBeGreaterThanOrEqual(Math.max(timeoutMs, 30_000));
			expect(watch.pauses).toEqual(watch.pauses.map((_, n) => 1000 * 2 ** n));
		}
	});

	it('are not enough where the time-out goes beyond the budget', () => {
		const watch = pollDelays(300_000, 100_000, DEFAULT_RETRY_POLICY);
		expect(watch.isWhole).toBe(false);
		expect(lasting(watch)).toBeLessThan(60_000);
	});
});

it('a create that is never answered is sent twice at the most, with a long look behind each', async () => {
	let now = 1_000_000_000_000;
	const sleep = async (ms: number) => {
		now += ms;
	};
	const sentAt: number[] = [];
	const session = {
		host: { getNode: () => ({ name: 'HighLevel Contacts' }) },
		connection: { credentialId: 'never answered', locationId: 'Loc1' },
		missingScopes: new Map(),
		async send() {
			sentAt.push(now);
			await sleep(1000);
			return { kind: 'lost', code: 'ETIMEDOUT' };
		},
	} as unknown as Session;
	const settings = { maxRetries: 20, timeoutMs: 1000 };
	const api = new Api(session, settings, undefined, { now: () => now, sleep }, () => 0);
	const create = api.send({
		method: 'POST',
		path: '/contacts/Con1/notes',
		read: (answer) => answer,
		recovery: {
			find: async () => [],
			isSure: async () => true,
			idOf: String,
			remark: (made: unknown) => made,
		},
	});
	await expect(create).rejects.toThrow('It is not known whether HighLevel carried out this item');
	expect(sentAt).toHaveLength(2);
	expect((sentAt[1] ?? 0) - (sentAt[0] ?? 0)).toBeGreaterThanOrEqual(31_000);
});
