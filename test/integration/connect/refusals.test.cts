import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, OTHER_LOCATION_ID, PRIVATE_TOKEN } from '../../../sandbox/fixtures.cts';
import { HighLevelContactsTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsTrigger.node';
import { listSearch } from '../../../nodes/HighLevelContacts/methods';
import { editorContext, poll, runNode, type RunSetting } from '../../../harness/host.cts';
import { connectedAgency, connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ settings: { rateLimit: { max: 100_000 } } });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const create = (more: Partial<RunSetting>, count = 1, authentication = 'oAuth2') =>
	runNode({
		baseUrl: sandbox.url,
		parameters: {
			authentication,
			resource: 'contact',
			operation: 'create',
			firstName: '=Person {{ $json.n }}',
		},
		items: Array.from({ length: count }, (_, n) => ({ n })),
		continueOnFail: true,
		...more,
	});

const renewals = () => sandbox.journal.filter(({ route }) => route === '/oauth/token').length;
const requests = () => sandbox.journal.length - renewals();
const errorOf = (json: unknown) =>
	(json as { error?: { message: string; description: string; httpCode: string } }).error;

/** A login of the sub-account whose credential names another one. */
function oAuth2ForAnother() {
	const { highLevelContactsOAuth2Api: credential } = connectedSubAccount(sandbox);
	return { highLevelContactsOAuth2Api: { ...credential, locationId: OTHER_LOCATION_ID } as never };
}
const tokenForAnother = () => ({
	highLevelContactsTokenApi: { token: PRIVATE_TOKEN, locationId: OTHER_LOCATION_ID } as never,
});

describe.each([
	[401, 'This location is not accessible from this token!'],
	[403, 'The token does not have access to this location.'],
] as const)('a Location ID that is not the token’s, answered with %i', (status, text) => {
	beforeEach(() => Object.assign(sandbox.settings, { otherLocationStatus: status }));

	describe.each([
		['OAuth2', 'oAuth2', oAuth2ForAnother],
		['a private token', 'token', tokenForAnother],
	] as const)('with %s', (_, authentication, credentials) => {
		const setting = () => ({ baseUrl: sandbox.url, credentials: credentials() });

		it.each([1, 100])('costs one request per item and no renewal: %i', async (count) => {
			const { output } = await create({ credentials: credentials() }, count, authentication);
			expect(output).toHaveLength(count);
			for (const { json } of output) {
				expect(errorOf(json)).toMatchObject({ httpCode: String(status) });
				expect(errorOf(json)?.message).toContain(`Location ID ${OTHER_LOCATION_ID}`);
				expect(errorOf(json)?.description).toContain('Settings > Business Profile');
				expect(errorOf(json)?.description).toContain(text);
				expect(errorOf(json)?.description).not.toMatch(/connect it again|paste the current/);
			}
			expect([requests(), renewals()]).toEqual([count, 0]);
		});

		it('is named by a picker and by the trigger', async () => {
			const parameters = { authentication };
			const picker = listSearch.searchContacts.call(editorContext({ ...setting(), parameters }));
			await expect(picker).rejects.toMatchObject({
				message: expect.stringContaining(OTHER_LOCATION_ID),
			});
			expect([requests(), renewals()]).toEqual([1, 0]);
			const { error } = await poll({
				node: new HighLevelContactsTrigger(),
				...setting(),
				parameters,
			});
			expect(error?.message).toContain(OTHER_LOCATION_ID);
			expect([requests(), renewals()]).toEqual([2, 0]);
		});
	});
});

it('of an agency, a Location ID that is not one of its own costs one exchange', async () => {
	const credentials = connectedAgency(sandbox, 'NoSuchLocation000001');
	const { output } = await create({ credentials }, 10);
	for (const { json } of output) expect(errorOf(json)?.message).toContain('NoSuchLocation000001');
	expect([requests(), renewals()]).toEqual([1, 0]);
});

describe.each([
	['that nobody knows', 'Blocked by rule 7'],
	['in the words of an expired login', 'Invalid JWT'],
	['without words', ''],
])('a 401 %s', (_, message) => {
	const refuse = (more = {}) =>
		sandbox.addFault({
			kind: 'status',
			status: 401,
			body: { statusCode: 401, message },
			path: '/contacts/',
			...more,
		});

	it('costs one renewal, and the next one is believed', async () => {
		refuse();
		const setting = { credentials: connectedSubAccount(sandbox), credentialId: `one ${message}` };
		const { output } = await create(setting);
		expect(errorOf(output[0]?.json)?.httpCode).toBe('401');
		expect(errorOf(output[0]?.json)?.description).toContain(message);
		expect(renewals()).toBe(1);
		expect(requests()).toBeLessThanOrEqual(3);
		// The token is seconds old, also for the next execution.
		sandbox.clearJournal();
		await create(setting);
		expect([requests(), renewals()]).toEqual([1, 0]);
	});

	it('costs one renewal for 100 items', async () => {
		refuse();
		const { output } = await create({ credentials: connectedSubAccount(sandbox) }, 100);
		expect(output.every(({ json }) => errorOf(json)?.httpCode === '401')).toBe(true);
		expect(renewals()).toBe(1);
		expect(requests()).toBeLessThanOrEqual(102);
	});

	it('costs one renewal when it comes for some of the items only', async () => {
		refuse({ bodyContains: '7' });
		const { output } = await create({ credentials: connectedSubAccount(sandbox) }, 100);
		expect(output.filter(({ json }) => errorOf(json))).toHaveLength(19);
		expect(renewals()).toBe(1);
	});

	it('costs no second renewal when many are under way with the old token', async () => {
		sandbox.settings.latencyMs = 20;
		const credentials = connectedSubAccount(sandbox);
		const setting = { credentials, credentialId: `many ${message}` };
		await create(setting, 60);
		expect(renewals()).toBe(0);
		refuse();
		await create(setting, 100);
		expect(renewals()).toBe(1);
	});

	it('costs an agency no exchange for each item', async () => {
		refuse();
		await create({ credentials: connectedAgency(sandbox, LOCATION_ID) }, 100);
		const exchanges = sandbox.journal.filter(({ route }) => route === '/oauth/locationToken');
		expect(exchanges.length).toBeLessThanOrEqual(2);
		expect(renewals()).toBe(0);
	});

	it('is not repeated with a private token', async () => {
		refuse();
		await create({}, 1, 'token');
		expect([requests(), renewals()]).toEqual([1, 0]);
	});
});

it('a login that expires in the middle of its work is renewed and nothing is lost', async () => {
	for (const expected of [1, 2]) {
		const credentials = connectedSubAccount(sandbox);
		const setting = { credentials, credentialId: 'expires twice' };
		sandbox.tokens.revoke('access');
		const { output } = await create(setting, 40);
		expect(output.every(({ json }) => !errorOf(json))).toBe(true);
		expect(renewals()).toBe(expected);
	}
});
