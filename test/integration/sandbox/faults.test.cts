import { fixtures, type FaultRule } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION } from './support.cts';

describe('limits, faults and the journal', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock });

	const create = (name: string) =>
		bench.post('/contacts/', { locationId: LOCATION, firstName: name }, { unchecked: true });
	const names = async () => {
		bench.sandbox.clearFaults();
		const { body } = await bench.search();
		return body.contacts.map(({ firstName }: { firstName: string }) => firstName);
	};
	const last = () => bench.sandbox.journal.at(-1);

	it('counts requests per app and location in fixed windows, and tells in six headers', async () => {
		bench.sandbox.settings.rateLimit.max = 3;
		const first = await create('One');
		expect(Object.fromEntries(first.headers)).toMatchObject({
			'x-ratelimit-max': '3',
			'x-ratelimit-remaining': '2',
			'x-ratelimit-interval-milliseconds': '10000',
			'x-ratelimit-limit-daily': '200000',
			'x-ratelimit-daily-remaining': '199999',
			'x-ratelimit-daily-reset': String(24 * 3_600_000),
		});
		// Another private token of the same location shares the bucket; another location does not.
		await bench.search();
		await bench.get('/contacts/unknown', { token: fixtures.READ_ONLY_TOKEN });
		const refused = await create('Two');
		expect(refused.status).toBe(429);
		expect(refused.headers.get('date')).toBe(new Date(clock.now()).toUTCString());
		expect(refused.text).toBe('{"statusCode":429,"message":"Too Many Requests"}');
		expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
		expect(refused.headers.has('retry-after')).toBe(false);
		const other = await bench.get('/contacts/unknown', { token: fixtures.OTHER_LOCATION_TOKEN });
		expect(other.status).toBe(400);
		await clock.advance(9999);
		expect((await create('Two')).status).toBe(429);
		await clock.advance(1);
		expect((await create('Two')).status).toBe(201);
	});

	it('refuses for the rest of the day when the daily quota is used up', async () => {
		bench.sandbox.settings.rateLimit.dailyMax = 2;
		await create('One');
		await create('Two');
		await clock.advance(60_000);
		const refused = await create('Three');
		expect(refused.status).toBe(429);
		expect(refused.headers.get('x-ratelimit-daily-remaining')).toBe('0');
		expect(refused.headers.get('x-ratelimit-remaining')).toBe('100');
		expect(refused.text).toBe('{"statusCode":429,"message":"Too Many Requests"}');
		await clock.advance(Number(refused.headers.get('x-ratelimit-daily-reset')));
		expect((await create('Three')).status).toBe(201);
	});

	it('tells nothing of the limits with a user that is read by ID', async () => {
		const limits = ({ headers }: { headers: Headers }) =>
			[...headers.keys()].filter((name) => name.startsWith('x-ratelimit'));
		const users = await bench.get(`/users/?locationId=${LOCATION}`);
		expect(limits(users)).toHaveLength(6);
		const one = await bench.get(`/users/${users.body.users[0].id}`);
		expect(one.status).toBe(200);
		expect(limits(one)).toEqual([]);
	});

	it("answers with a firewall's refusal, which is neither JSON nor a page", async () => {
		bench.sandbox.addFault({ kind: 'firewall', times: 1 });
		const refused = await bench.search();
		expect([refused.status, refused.text]).toEqual([403, 'error code: 1010']);
		bench.sandbox.addFault({ kind: 'firewall', code: 1015, times: 1 });
		const limited = await bench.search();
		expect([limited.status, limited.text]).toEqual([429, 'error code: 1015']);
	});

	it.each([
		[{ kind: 'status', status: 503 }, 503, false],
		[{ kind: 'status', status: 503, phase: 'after' }, 503, true],
		[{ kind: 'html' }, 502, false],
		[{ kind: 'empty', status: 504, phase: 'after' }, 504, true],
		[{ kind: 'rateLimited' }, 429, false],
	] as Array<[FaultRule, number, boolean]>)('injects %j', async (rule, status, applied) => {
		bench.sandbox.addFault({ method: 'POST', path: '/contacts/', ...rule });
		const answer = await create('Lost');
		expect(answer.status).toBe(status);
		expect(last()).toMatchObject({ fault: rule.kind, status, applied });
		if (rule.kind === 'rateLimited') {
			expect(answer.text).toBe('{"statusCode":429,"message":"Too Many Requests"}');
		}
		if (rule.kind === 'html') expect(answer.text).toContain('<html>');
		if (rule.kind === 'empty') expect(answer.text).toBe('');
		expect(await names()).toEqual(applied ? ['Lost'] : []);
	});

	it.each([['before'], ['after']] as const)('cuts the connection %s a write', async (phase) => {
		bench.sandbox.addFault({ method: 'POST', path: '/contacts/', kind: 'reset', phase, times: 1 });
		await expect(create('Lost')).rejects.toThrow('fetch failed');
		expect(last()).toMatchObject({ fault: 'reset', status: 0, applied: phase === 'after' });
		expect((await create('Next')).status).toBe(201);
		expect(await names()).toEqual(
			phase === 'after' ? expect.arrayContaining(['Lost', 'Next']) : ['Next'],
		);
	});

	it('answers slowly by the clock, before or after the write', async () => {
		for (const phase of ['before', 'after'] as const) {
			bench.sandbox.addFault({
				path: '/contacts/',
				kind: 'slow',
				delayMs: 60_000,
				phase,
				times: 1,
			});
			const pending = create(phase);
			while (clock.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
			expect(bench.sandbox.store.contacts.size).toBe(phase === 'before' ? 0 : 2);
			await clock.advance(60_000);
			expect((await pending).status).toBe(201);
		}
	});

	it('spoils answers with 5 MB or with raw control characters', async () => {
		bench.sandbox.addFault({ path: '/contacts/search', kind: 'huge', times: 1 });
		expect((await bench.search()).text.length).toBeGreaterThan(5 * 1024 * 1024);
		const { id } = await bench.contact();
		await bench.post(`/contacts/${id}/notes`, { body: 'Hello' });
		bench.sandbox.addFault({ path: '/contacts/:contactId/notes', kind: 'controlCharacters' });
		const spoilt = await bench.get(`/contacts/${id}/notes`);
		expect(spoilt.body).toBeUndefined();
		expect(spoilt.text).toContain('Hello\u0001\u000b\n');
	});

	it('picks the nth, every nth, a share, and those with a text in their body', async () => {
		const hits = async (rule: Partial<FaultRule>, count = 6) => {
			bench.sandbox.clearFaults();
			bench.sandbox.settings.rateLimit.enabled = false;
			bench.sandbox.addFault({ path: '/contacts/', kind: 'status', status: 500, ...rule });
			const statuses: number[] = [];
			for (let n = 1; n <= count; n += 1) statuses.push((await create(`Name ${n}`)).status);
			return statuses.flatMap((status, at) => (status === 500 ? [at + 1] : []));
		};
		expect(await hits({ nth: 2 })).toEqual([2]);
		expect(await hits({ every: 3 })).toEqual([3, 6]);
		expect(await hits({ every: 2, times: 1 })).toEqual([2]);
		expect(await hits({ bodyContains: 'Name 5' })).toEqual([5]);
		expect(await hits({ method: 'PUT' })).toEqual([]);
		const share = await hits({ probability: 0.5 }, 40);
		expect(share.length).toBeGreaterThan(8);
		expect(share.length).toBeLessThan(32);
		expect(await hits({ probability: 0.5 }, 40)).toEqual(share);
	});

	it('writes down requests without secrets', async () => {
		await bench.post(
			'/oauth/token',
			{
				client_id: fixtures.SUB_ACCOUNT_APP.clientId,
				client_secret: fixtures.SUB_ACCOUNT_APP.clientSecret,
				grant_type: 'authorization_code',
				code: 'some-code',
			},
			{ token: null, unchecked: true },
		);
		await bench.get('/contacts/unknown?x=1', { token: 'pit-unknown' });
		const [exchange, read] = bench.sandbox.journal;
		expect(exchange).toMatchObject({
			route: '/oauth/token',
			body: { client_secret: '***', code: '***', grant_type: 'authorization_code' },
			tokenKind: 'none',
		});
		expect(read).toMatchObject({
			method: 'GET',
			path: '/contacts/unknown',
			route: '/contacts/:contactId',
			query: { x: '1' },
			status: 401,
			tokenKind: 'invalid',
		});
		const text = JSON.stringify(bench.sandbox.journal);
		expect(text).not.toContain(fixtures.SUB_ACCOUNT_APP.clientSecret);
		expect(text).not.toContain('pit-');
	});

	it('is steered over HTTP from this machine only', async () => {
		const control = { token: null, version: null, unchecked: true };
		const patched = await bench.call(
			'PATCH',
			'/_control/settings',
			{ latencyMs: 0, search: { indexDelayMs: 7 } },
			control,
		);
		expect(patched.body.search.indexDelayMs).toBe(7);
		expect(bench.sandbox.settings.search.indexDelayMs).toBe(7);
		const misspelt = await bench.call('PATCH', '/_control/settings', { latency: 5 }, control);
		expect(misspelt.status).toBe(400);
		expect(misspelt.body.error).toBe('No setting is called latency');
		const fault = await bench.post('/_control/faults', { kind: 'status', status: 500 }, control);
		expect(fault.body.faults).toHaveLength(1);
		expect((await bench.search()).status).toBe(500);
		expect((await bench.delete('/_control/faults', undefined, control)).status).toBe(200);
		expect((await bench.post('/_control/faults', { kind: 'nonsense' }, control)).status).toBe(400);
		const journal = await bench.get('/_control/journal?after=0', control);
		expect(journal.body.entries.at(-1)).toMatchObject({ fault: 'status', status: 500 });
		expect((await bench.post('/_control/reset', { seed: 'demo' }, control)).body.ok).toBe(true);
		expect((await bench.search()).body.total).toBe(4);
		const foreign = { ...control, headers: { origin: 'https://evil.example' } };
		expect((await bench.post('/_control/reset', {}, foreign)).status).toBe(403);
	});
});
