import type { Sandbox } from '../../../sandbox/index.cts';
import { AGENCY_PRIVATE_TOKEN, LOCATION_ID, READ_ONLY_TOKEN } from '../../../sandbox/fixtures.cts';
import { runNode, type RunSetting } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ settings: { rateLimit: { max: 100_000 } } });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const create = (more: Partial<RunSetting>, authentication = 'oAuth2') =>
	runNode({
		baseUrl: sandbox.url,
		parameters: { authentication, resource: 'contact', operation: 'create', firstName: 'x' },
		items: Array.from({ length: 200 }, () => ({})),
		continueOnFail: true,
		...more,
	});

const renewals = () => sandbox.journal.filter(({ route }) => route === '/oauth/token').length;

describe('a missing scope', () => {
	it.each([
		['OAuth2', () => create({ credentials: connectedSubAccount(sandbox, ['contacts.readonly']) })],
		[
			'a private token',
			() =>
				create({ credentials: { highLevelContactsTokenApi: { token: READ_ONLY_TOKEN } } }, 'token'),
		],
	])('with %s fails all items that need it without a request for each', async (_, run) => {
		const { output } = await run();
		expect(output).toHaveLength(200);
		for (const { json } of output) {
			expect(json.error).toMatchObject({
				message: expect.stringMatching(/^The HighLevel connection lacks the scope contacts.write/),
			});
		}
		expect(renewals()).toBe(0);
		// Those that were under way before the first answer was in.
		expect(sandbox.journal.length).toBeLessThanOrEqual(40);
	});

	it('is named with its purpose, where to add it, and what HighLevel said', async () => {
		const credentials = connectedSubAccount(sandbox, ['contacts.readonly']);
		const { error } = await create({ credentials, continueOnFail: false, items: [{}] });
		expect(error?.description).toContain('change contacts and their notes, tasks and tags');
		expect(error?.description).toContain('Settings > Private Integrations');
		expect(error?.description).toContain('Marketplace app');
		expect(error?.description).toContain(
			'install the app in the sub-account again, and connect again',
		);
		expect(error?.description).toContain('"The token is not authorized for this scope." (HTTP 401');
		expect(error?.httpCode).toBe('401');
	});

	it('does not stand in the way of operations that do not need it', async () => {
		const credentials = connectedSubAccount(sandbox, ['contacts.readonly']);
		const { error } = await create({
			credentials,
			continueOnFail: false,
			items: [{}],
			parameters: { authentication: 'oAuth2', resource: 'contact', operation: 'getAll' },
		});
		expect(error).toBeUndefined();
	});
});

describe('a token of the agency', () => {
	it('is told apart from an expired one', async () => {
		const { error } = await create(
			{
				credentials: {
					highLevelContactsTokenApi: {
						token: AGENCY_PRIVATE_TOKEN,
						locationId: LOCATION_ID,
					},
				},
				continueOnFail: false,
				items: [{}],
			},
			'token',
		);
		expect(error?.description).toMatch(/agency/);
		expect(error?.httpCode).toBe('401');
	});
});
