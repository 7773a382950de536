import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, OTHER_LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { listSearch } from '../../../nodes/HighLevelContacts/methods';
import { editorContext, runNode, type RunSetting } from '../../../harness/host.cts';
import { connectedAgency, connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ settings: { rateLimit: { max: 100_000 } } });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const rl = (value: string) => ({ __rl: true, mode: 'id', value });

const create = (more: Partial<RunSetting>, chosen: string) =>
	runNode({
		baseUrl: sandbox.url,
		parameters: {
			authentication: 'oAuth2',
			resource: 'contact',
			operation: 'create',
			firstName: '=Person {{ $json.n }}',
			options: chosen ? { locationId: rl(chosen) } : {},
		},
		items: Array.from({ length: 60 }, (_, n) => ({
			n,
			account: n % 2 ? LOCATION_ID : OTHER_LOCATION_ID,
		})),
		...more,
	});

const exchanges = () =>
	sandbox.journal.filter(({ route }) => route === '/oauth/locationToken').length;
const locationsWritten = () =>
	[...sandbox.store.contacts.values()].map(({ locationId }) => locationId);

describe('an agency connection', () => {
	it('serves many sub-accounts, chosen per item, with one exchange each', async () => {
		const { output, error } = await create(
			{ credentials: connectedAgency(sandbox) },
			'={{ $json.account }}',
		);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.locationId)).toEqual(
			output.map((_, n) => (n % 2 ? LOCATION_ID : OTHER_LOCATION_ID)),
		);
		expect(locationsWritten().filter((id) => id === LOCATION_ID)).toHaveLength(30);
		expect(exchanges()).toBe(2);
	});

	it('keeps the exchanged token for the next execution', async () => {
		const credentials = connectedAgency(sandbox);
		const setting = { credentials, credentialId: 'kept' };
		await create(setting, LOCATION_ID);
		await create(setting, LOCATION_ID);
		expect(exchanges()).toBe(1);
	});

	it('exchanges again after a 401, once', async () => {
		const setting = { credentials: connectedAgency(sandbox), credentialId: 'renewed' };
		await create(setting, LOCATION_ID);
		sandbox.tokens.revoke('access');
		const { error } = await create(
			{ ...setting, credentials: connectedAgency(sandbox) },
			LOCATION_ID,
		);
		expect(error).toBeUndefined();
		expect(exchanges()).toBe(2);
	});

	it('takes the sub-account of the credential when none is chosen in the node', async () => {
		const { error } = await create({ credentials: connectedAgency(sandbox, LOCATION_ID) }, '');
		expect(error).toBeUndefined();
		expect(new Set(locationsWritten())).toEqual(new Set([LOCATION_ID]));
	});

	it('does not take that of the credential for an item whose sub-account was not found', async () => {
		const { output } = await create(
			{
				credentials: connectedAgency(sandbox, LOCATION_ID),
				items: [{ account: OTHER_LOCATION_ID }, {}, { account: null }],
				continueOnFail: true,
			},
			'={{ $json.account }}',
		);
		const messages = output.map(({ json }) => (json.error as { message?: string })?.message);
		expect(messages).toEqual([
			undefined,
			"The field 'Sub-Account' is empty [item 1]",
			"The field 'Sub-Account' is empty [item 2]",
		]);
		expect(locationsWritten()).toEqual([OTHER_LOCATION_ID]);
	});

	it('asks for a sub-account when there is none', async () => {
		const { error } = await create({ credentials: connectedAgency(sandbox) }, '');
		expect(error?.message).toBe(
			'The HighLevel connection belongs to an agency, and no sub-account was chosen [item 0]',
		);
		expect(sandbox.journal).toHaveLength(0);
	});

	it('says when the sub-account is not one of its own', async () => {
		const { error } = await create(
			{ credentials: connectedAgency(sandbox) },
			'NoSuchLocation000001',
		);
		expect(error?.httpCode).toMatch(/^4/);
		expect(error?.message).toMatch(/\[item \d+\]$/);
		expect(exchanges()).toBe(1);
	});

	it.each([
		[{ kind: 'status', status: 503 }, '503'],
		[{ kind: 'empty', status: 504 }, '504'],
		[{ kind: 'html', status: 502 }, '502'],
	] as const)('knows that nothing was written when the exchange ends in %j', async (rule, code) => {
		sandbox.addFault({ ...rule, path: '/oauth/locationToken' });
		const { error } = await runNode({
			baseUrl: sandbox.url,
			credentials: connectedAgency(sandbox),
			parameters: {
				authentication: 'oAuth2',
				resource: 'contact',
				operation: 'create',
				email: 'ada@example.com',
				options: { locationId: rl(LOCATION_ID), maxRetries: 1 },
			},
		});
		expect(error?.httpCode).toBe(code);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/not known|has ended/);
		expect(exchanges()).toBe(2);
	});

	it('fills the picker of sub-accounts, and the other pickers from the chosen one', async () => {
		const setting = { baseUrl: sandbox.url, credentials: connectedAgency(sandbox) };
		const editor = editorContext({ ...setting, parameters: { authentication: 'oAuth2' } });
		const { results } = await listSearch.searchSubAccounts.call(editor);
		expect(results.map(({ value }) => value).sort()).toEqual([LOCATION_ID, OTHER_LOCATION_ID]);
		const inOne = editorContext({
			...setting,
			parameters: { authentication: 'oAuth2', options: { locationId: rl(LOCATION_ID) } },
		});
		await expect(listSearch.searchContacts.call(inOne)).resolves.toEqual({ results: [] });
	});
});

describe('a sub-account connection', () => {
	it('refuses another sub-account with the reason, before a request is sent', async () => {
		const { error } = await create(
			{ credentials: connectedSubAccount(sandbox) },
			OTHER_LOCATION_ID,
		);
		expect(error?.message).toContain(`reaches the sub-account ${LOCATION_ID} only`);
		expect(sandbox.journal).toHaveLength(0);
	});

	it('lists only itself', async () => {
		const editor = editorContext({
			baseUrl: sandbox.url,
			credentials: connectedSubAccount(sandbox),
			parameters: { authentication: 'oAuth2' },
		});
		const { results } = await listSearch.searchSubAccounts.call(editor);
		expect(results.map(({ value }) => value)).toEqual([LOCATION_ID]);
	});
});
