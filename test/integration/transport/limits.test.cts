import type { Sandbox } from '../../../sandbox/index.cts';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { listSearch } from '../../../nodes/HighLevelContacts/methods';
import { editorContext, runNode, type RunSetting } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const create = (more: Partial<RunSetting> = {}, options = {}) =>
	runNode({
		baseUrl: sandbox.url,
		parameters: { resource: 'contact', operation: 'create', firstName: '=P{{ $json.n }}', options },
		items: Array.from({ length: 60 }, (_, n) => ({ n })),
		...more,
	});

describe('the limit of a window', () => {
	it('is kept to by 250 items, in the order in which they came', async () => {
		Object.assign(sandbox.settings.rateLimit, { max: 100, intervalMs: 400 });
		const items = Array.from({ length: 250 }, (_, n) => ({ n }));
		const { output, error } = await create({ items });
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.firstName)).toEqual(items.map(({ n }) => `P${n}`));
	});

	it('is shared by executions with the same credential', async () => {
		Object.assign(sandbox.settings.rateLimit, { max: 50, intervalMs: 400 });
		const setting = { credentialId: 'shared' };
		const runs = await Promise.all([create(setting), create(setting), create(setting)]);
		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
		expect(sandbox.store.contacts.size).toBe(180);
	});

	it('is got through by two processes that know nothing of each other, with nothing failed', async () => {
		Object.assign(sandbox.settings.rateLimit, { max: 40, intervalMs: 300 });
		const runs = await Promise.all([
			create({ credentialId: 'one process' }),
			create({ credentialId: 'another process' }),
		]);
		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
		expect(sandbox.store.contacts.size).toBe(120);
	});
});

describe('the limit of a day', () => {
	it('stops the run at once, says when it ends, and keeps what was done', async () => {
		sandbox.settings.rateLimit.dailyMax = 20;
		const { output } = await create({ continueOnFail: true });
		const done = output.filter(({ json }) => !json.error);
		expect(done).toHaveLength(20);
		expect(sandbox.store.contacts.size).toBe(20);
		for (const { json } of output.filter(({ json }) => json.error)) {
			expect(json.error).toMatchObject({
				message: expect.stringMatching(
					/^The daily request limit of this HighLevel sub-account is used up/,
				),
				httpCode: '429',
			});
		}
		// What was under way when the limit was met is refused; nothing more is sent.
		expect(sandbox.journal.length).toBeLessThanOrEqual(20 + 32);
	});

	it('is told from the limit of a window, also without retries, with the end that HighLevel tells', async () => {
		sandbox.settings.rateLimit.dailyMax = 1;
		await create({ items: [{}] });
		const { error } = await create({ items: [{}] }, { maxRetries: 0 });
		expect(error?.message).toBe(
			'The daily request limit of this HighLevel sub-account is used up. It starts again in about 24 hours [item 0]',
		);
		expect(error?.httpCode).toBe('429');
		expect(sandbox.journal).toHaveLength(2);
	});

	it('is told by a picker, too', async () => {
		sandbox.settings.rateLimit.dailyMax = 1;
		await create({ items: [{}] });
		const picker = listSearch.searchContacts.call(
			editorContext({ baseUrl: sandbox.url, parameters: { authentication: 'token' } }),
		);
		await expect(picker).rejects.toThrow(/used up\. It starts again in about 24 hours/);
	});

	it('says how many items were done when it stops the run', async () => {
		sandbox.settings.rateLimit.dailyMax = 20;
		const { error } = await create();
		expect(error?.httpCode).toBe('429');
		expect(error?.description).toMatch(/It starts again in about \d+ (minutes|hours)/);
		expect(error?.description).toMatch(/\d+ of 60 items were done/);
	});
});

describe('a pause of a day', () => {
	const pause = (status: number, method: 'GET' | 'POST') =>
		sandbox.addFault({ kind: 'status', status, method, headers: { 'retry-after': '86400' } });
	const told = (description: RegExp, httpCode: string) => ({
		message: expect.stringMatching(/next request in about 24 hours/),
		description: expect.stringMatching(description),
		httpCode,
	});
	const contact = { resource: 'contact', options: { maxRetries: 1 } };

	it.each([429, 503])(
		'after a %i is told at once, with its length and what to do',
		async (status) => {
			pause(status, 'GET');
			const { output } = await create({
				items: [{}, {}],
				continueOnFail: true,
				parameters: {
					...contact,
					operation: 'get',
					contactId: { __rl: true, mode: 'id', value: 'ocQHyuzHvysMo5N5VsXc' },
				},
			});
			for (const { json } of output)
				expect(json.error).toMatchObject(
					told(/^The node waits for a minute at the most/, `${status}`),
				);
			expect(output).toHaveLength(2);
			expect(sandbox.journal.length).toBeLessThanOrEqual(2);
		},
	);

	it('does not hide that a write may have been carried out', async () => {
		pause(503, 'POST');
		const { error } = await create({
			items: [{}],
			parameters: { ...contact, operation: 'create', email: 'ada@example.com' },
		});
		expect(error).toMatchObject(told(/^It is not known .* run the workflow again/i, '503'));
	});
});

describe('a run that the user stops', () => {
	it('ends at once although its requests would have to wait', async () => {
		Object.assign(sandbox.settings.rateLimit, { max: 5, intervalMs: 3_600_000 });
		const stop = new AbortController();
		const running = create({ signal: stop.signal });
		while (sandbox.journal.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
		stop.abort(new Error('stopped by the user'));
		const { error } = await running;
		expect(error?.message).toContain('stopped by the user');
		expect(sandbox.store.contacts.size).toBeLessThanOrEqual(5);
	});
});

describe('a run that the user stops, with Continue On Fail', () => {
	it('puts out no rows, which would say that items have failed', async () => {
		Object.assign(sandbox.settings.rateLimit, { max: 5, intervalMs: 3_600_000 });
		const stop = new AbortController();
		const running = create({ signal: stop.signal, continueOnFail: true });
		while (sandbox.journal.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
		stop.abort(new Error('stopped by the user'));
		const { output, error } = await running;
		expect(output).toEqual([]);
		expect(error?.message).toContain('stopped by the user');
	});
});

describe('the options', () => {
	const failing = { kind: 'status', status: 503, path: '/contacts/:contactId' } as const;
	const get = (options: object) =>
		create({
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: { __rl: true, mode: 'id', value: seedContacts(sandbox, { count: 1 }).ids[0] },
				options: options as never,
			},
			items: [{}],
		});

	it.each([0, 1, 2])('Max Retries %i: as many requests more', async (maxRetries) => {
		sandbox.addFault(failing);
		const { error } = await get({ maxRetries });
		expect(error?.httpCode).toBe('503');
		expect(sandbox.journal).toHaveLength(1 + maxRetries);
	});

	it('Timeout: the request counts as lost after it', async () => {
		sandbox.addFault({ kind: 'slow', delayMs: 5_000, realDelay: true });
		const { error } = await get({ maxRetries: 0, timeout: 0.1 });
		expect(error?.message).toBe('HighLevel did not answer in time [item 0]');
		expect(error?.description).toContain("set a longer 'Timeout'");
	});

	it.each([
		[{ maxRetries: -1 }, /'Max Retries' must be a whole number/],
		[{ timeout: 0 }, /'Timeout' must be a number of seconds/],
	])('%j is refused before a request is sent', async (options, message) => {
		const { error } = await get(options);
		expect(error?.message).toMatch(message);
		expect(sandbox.journal).toHaveLength(0);
	});
});
