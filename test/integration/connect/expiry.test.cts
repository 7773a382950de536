import type { Sandbox } from '../../../sandbox/index.cts';
import { runNode, type RunSetting } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { likeOlderHost, likeOldestHost } from '../../support/olderHost.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

const ITEMS = 1000;
const LIFETIME_MS = 2000;
/** The sandbox's time passes with its requests, so that tokens expire in the middle of a run. */
const MS_PER_REQUEST = 10;

let sandbox: Sandbox;
const start = Date.now();
beforeAll(async () => {
	sandbox = await startSandbox({
		clock: {
			now: () => start + (sandbox?.requestCount ?? 0) * MS_PER_REQUEST,
			sleep: async () => {},
		},
		settings: { rateLimit: { max: 100_000 }, oauth: { accessTokenLifetimeMs: LIFETIME_MS } },
	});
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const parameters = {
	authentication: 'oAuth2',
	resource: 'contact',
	operation: 'create',
	firstName: '=Person {{ $json.n }}',
	email: '=person{{ $json.n }}@example.com',
};
const items = Array.from({ length: ITEMS }, (_, n) => ({ n }));

const run = (more: Partial<RunSetting>) =>
	runNode({ baseUrl: sandbox.url, parameters, items: items.slice(0, 40), ...more });

const renewals = () =>
	sandbox.journal.filter(({ route, status }) => route === '/oauth/token' && status === 200).length;
const refusals = () =>
	sandbox.journal.filter(({ route, status }) => route === '/oauth/token' && status !== 200).length;

describe.each([
	['the newest n8n', undefined],
	['a host without the refresh lease', likeOlderHost],
])('1,000 items with tokens that live 2 s, on %s', (_, alter) => {
	it('renew once per expiry and lose nothing', async () => {
		const before = sandbox.requestCount;
		const { output, error } = await run({
			items,
			credentials: connectedSubAccount(sandbox),
			alter,
		});
		expect(error).toBeUndefined();
		expect(output).toHaveLength(ITEMS);
		expect(sandbox.store.contacts.size).toBe(ITEMS);
		expect(refusals()).toBe(0);
		// Each token is used for all of its life, and every expiry is followed by one renewal.
		const used = (sandbox.requestCount - before) * MS_PER_REQUEST;
		expect(renewals()).toBeGreaterThanOrEqual(Math.floor(used / LIFETIME_MS) - 1);
		expect(renewals()).toBeLessThanOrEqual(Math.ceil(used / LIFETIME_MS));
		// A thousand requests over HTTP. Cut off by the usual time-out, they would go on in the next test's sandbox.
	}, 150_000);
});

describe('a login that cannot be renewed', () => {
	const expire = () => sandbox.tokens.revoke('access');

	it.each([
		['the newest n8n', undefined],
		['a host that keeps no cause of an error', likeOlderHost],
		['a host that returns every 401', likeOldestHost],
	])('says to connect again when it was revoked, and is tried once, on %s', async (_, alter) => {
		const credentials = connectedSubAccount(sandbox);
		sandbox.tokens.revoke('all');
		const { output } = await run({ credentials, continueOnFail: true, alter });
		expect(output).toHaveLength(40);
		for (const { json } of output) {
			expect(json.error).toMatchObject({
				message: expect.stringMatching(
					/^The HighLevel connection has ended and must be made again/,
				),
			});
		}
		expect(refusals()).toBe(1);
	});

	it('says so when the answer to the renewal was lost on the way', async () => {
		const credentials = connectedSubAccount(sandbox);
		expire();
		sandbox.addFault({ kind: 'reset', phase: 'after', path: '/oauth/token', times: 1 });
		const { error } = await run({ credentials, items: [{ n: 1 }] });
		expect(error?.message).toBe(
			'The HighLevel connection has ended and must be made again [item 0]',
		);
		expect(error?.description).toContain('connect it again');
	});

	it.each([
		[{ kind: 'status', status: 503 }, /could not renew the login at the moment/, '503'],
		[{ kind: 'rateLimited' }, /could not renew the login at the moment/, '429'],
		[{ kind: 'firewall' }, /firewall refused the request/, '403'],
	] as const)('does not ask for a new connection after %j', async (rule, message, code) => {
		const credentials = connectedSubAccount(sandbox);
		expire();
		sandbox.addFault({ ...rule, path: '/oauth/token' });
		const { error } = await run({
			credentials,
			items: [{ n: 1 }],
			parameters: { ...parameters, options: { maxRetries: 1 } },
		});
		expect(error?.message).toMatch(message);
		expect(error?.httpCode).toBe(code);
		expect(refusals()).toBe(2);
	});

	it('waits for a token endpoint that does not answer for a moment', async () => {
		const credentials = connectedSubAccount(sandbox);
		expire();
		sandbox.addFault({ kind: 'status', status: 503, path: '/oauth/token', times: 1 });
		const { error } = await run({ credentials, items: [{ n: 1 }] });
		expect(error).toBeUndefined();
		expect(sandbox.store.contacts.size).toBe(1);
	});

	it('says that the sub-account is not active', async () => {
		const credentials = connectedSubAccount(sandbox);
		expire();
		for (const location of sandbox.store.locations.values()) {
			Object.assign(location, { active: false });
		}
		const { error } = await run({ credentials, items: [{ n: 1 }] });
		expect(error?.message).toBe('The HighLevel sub-account is not active [item 0]');
		expect(error?.description).toContain('Reactivate it');
		expect(error?.httpCode).toBe('400');
	});
});

describe.each([
	['keeps no cause of an error', likeOlderHost],
	['returns every 401', likeOldestHost],
])('with an ended token, on a host that %s', (_, alter) => {
	const runWithEnded = (more: Partial<RunSetting>) => {
		const credentials = connectedSubAccount(sandbox);
		sandbox.tokens.revoke('access');
		return run({ credentials, alter, ...more });
	};

	it('100 items renew it once', async () => {
		const { output, error } = await runWithEnded({ items: items.slice(0, 100) });
		expect(error).toBeUndefined();
		expect(output).toHaveLength(100);
		expect(sandbox.store.contacts.size).toBe(100);
		expect([renewals(), refusals()]).toEqual([1, 0]);
	});

	it('what the renewed request is refused for is told', async () => {
		const contactId = 'abcdefghij0123456789';
		const { error } = await runWithEnded({
			items: [{}],
			parameters: { ...parameters, operation: 'get', contactId },
		});
		expect(error?.message).toBe('HighLevel did not find what was asked for [item 0]');
		expect(error?.httpCode).toBe('400');
		expect(renewals()).toBe(1);
	});
});
