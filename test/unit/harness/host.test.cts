import nock from 'nock';

import { editorContext, poll, REAL_BASE_URL, runNode } from '../../../harness/host.cts';
import { HighLevelContactsTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsTrigger.node';
import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, PRIVATE_TOKEN, SUB_ACCOUNT_APP } from '../../../sandbox/fixtures.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

describe('runNode with nock', () => {
	afterEach(() => {
		nock.cleanAll();
		nock.enableNetConnect();
	});
	afterAll(() => nock.restore());

	it('sends through n8n with the token and evaluates expressions per item', async () => {
		nock.disableNetConnect();
		const api = nock(REAL_BASE_URL, {
			reqheaders: { authorization: `Bearer ${PRIVATE_TOKEN}`, version: '2021-07-28' },
		});
		api.get('/contacts/a1').reply(200, { contact: { id: 'a1', firstName: 'Ada' } });
		api.get('/contacts/b2').reply(200, { contact: { id: 'b2', firstName: 'Bob' } });

		const { output, error } = await runNode({
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			},
			items: [{ id: 'a1' }, { id: 'b2' }],
		});

		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.firstName)).toEqual(['Ada', 'Bob']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(api.isDone()).toBe(true);
	});
});

describe('runNode with the sandbox', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ seed: 'demo' });
	});
	afterAll(async () => await sandbox.close());

	it('renews an expired OAuth2 token with the credential and keeps the new one', async () => {
		const contact = [...sandbox.store.contacts.values()][0];
		const { refreshToken, accessToken } = sandbox.issueToken();
		sandbox.tokens.revoke('access');
		const { output, error, credentials } = await runNode({
			baseUrl: sandbox.url,
			parameters: {
				authentication: 'oAuth2',
				resource: 'contact',
				operation: 'get',
				contactId: { __rl: true, mode: 'id', value: contact?.id ?? '' },
			},
			credentials: {
				highLevelContactsOAuth2Api: {
					clientId: SUB_ACCOUNT_APP.clientId,
					clientSecret: SUB_ACCOUNT_APP.clientSecret,
					oauthTokenData: {
						access_token: accessToken,
						refresh_token: refreshToken,
						locationId: LOCATION_ID,
					},
				},
			},
		});
		expect(error).toBeUndefined();
		expect(output).toHaveLength(1);
		expect(credentials.renewals).toHaveLength(1);
	});

	it('calls methods of the editor with the parameters of the node', async () => {
		const context = editorContext({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: { __rl: true, mode: 'id', value: 'a1' },
			},
		});
		expect(context.getCurrentNodeParameter('contactId', { extractValue: true })).toBe('a1');
		expect(context.getCurrentNodeParameter('simple')).toBe(true);
	});

	it('polls with what the trigger kept from the poll before', async () => {
		const setting = {
			node: new HighLevelContactsTrigger(),
			baseUrl: sandbox.url,
			parameters: { event: 'contactCreated' },
			credentialId: 'the same each time',
			staticData: {},
		};
		expect((await poll(setting)).output).toBeNull();
		expect(setting.staticData).not.toEqual({});
		const { id } = sandbox.contacts.create(LOCATION_ID, { firstName: 'New' });
		const { output, error } = await poll(setting);
		expect(error).toBeUndefined();
		expect(output).toMatchObject([{ id }]);
		const shown = await poll({ ...setting, staticData: {}, mode: 'manual' });
		expect(shown.output).toHaveLength(1);
	});
});
