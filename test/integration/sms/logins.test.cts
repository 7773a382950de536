import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { editorContext, runNode } from '../../../harness/host.cts';
import { renewalTurn } from '../../../nodes/Sms/renewalTurn';
import { Sms } from '../../../nodes/Sms/Sms.node.js';
import { SALESMSG } from '../../../sandbox/sms/fixtures.cts';
import { textParameters, ways, type ProviderKey } from '../../support/smsProviders.cts';
import { SmsRuns } from './support.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const runs = SmsRuns.use();
const node = new Sms();
const at = (provider: ProviderKey) => `${runs.sandbox.url}/sms/${ways[provider].standIn}`;
afterEach(() => {
	runs.sandbox.settings.clockSkewMs = 0;
});

describe("Salesmsg's OAuth2", () => {
	/** What n8n keeps after the user has agreed. */
	async function connected(): Promise<ICredentialDataDecryptedObject> {
		const redirect = 'http://localhost/callback';
		const page = `${at('salesmsg')}/auth/oauth?client_id=${SALESMSG.clientId}&redirect_uri=${redirect}`;
		const agreed = await fetch(page, { redirect: 'manual' });
		const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? '';
		const tokenUrl = `${at('salesmsg')}/pub/v2.3/oauth/token`;
		const client = { client_id: SALESMSG.clientId, client_secret: SALESMSG.clientSecret };
		const token = await fetch(tokenUrl, {
			method: 'POST',
			body: new URLSearchParams({
				...client,
				grant_type: 'authorization_code',
				redirect_uri: redirect,
				code,
			}),
		});
		return {
			clientId: SALESMSG.clientId,
			clientSecret: SALESMSG.clientSecret,
			accessTokenUrl: tokenUrl,
			baseUrl: `${at('salesmsg')}/pub/v2.3`,
			oauthTokenData: (await token.json()) as ICredentialDataDecryptedObject,
		};
	}

	const send = async (salesmsgOAuth2Api: ICredentialDataDecryptedObject) =>
		await runNode({
			node,
			parameters: { ...textParameters('salesmsg'), authentication: 'oAuth2' },
			credentials: { salesmsgOAuth2Api },
		});

	it('sends, and is renewed when its token has ended', async () => {
		const credential = await connected();
		expect((await send(credential)).error).toBeUndefined();
		runs.sandbox.settings.clockSkewMs = 2 * 86_400_000;
		const { error, credentials } = await send(credential);
		expect(error).toBeUndefined();
		expect(credentials.renewals).toHaveLength(1);
		expect(runs.sent).toHaveLength(2);
	});

	it('says so when the user must connect again', async () => {
		const credential = await connected();
		runs.sandbox.settings.clockSkewMs = 2 * 86_400_000;
		const spoilt = { access_token: 'x', token_type: 'Bearer', refresh_token: 'y' };
		const { oauthTokenData } = credential;
		const token = { ...(oauthTokenData as object), refresh_token: spoilt.refresh_token };
		const { error } = await send({ ...credential, oauthTokenData: token });
		expect(error?.message).toContain('needs to be reconnected');
		expect(runs.sent).toEqual([]);
	});
});

describe("Salesmsg's personal token", () => {
	const refresh = () => runs.requests.filter((path) => path.endsWith('/refresh')).length;

	it('is renewed at once when it is new, and when it ends soon', async () => {
		const { credentials } = await runs.send('salesmsg');
		const [kept = {}] = credentials.renewals;
		expect(refresh()).toBe(1);
		await runs.send('salesmsg', {}, { credential: kept });
		expect(refresh()).toBe(1);
		const expiresAt = new Date(Date.now() + 20 * 60_000).toISOString();
		await runs.send('salesmsg', {}, { credential: { ...kept, expiresAt } });
		expect(refresh()).toBe(2);
		expect(runs.sent).toHaveLength(3);
	});

	it('is used as it is when it cannot be renewed for the moment', async () => {
		runs.account('salesmsg').faults.add({ kind: 'status', status: 500, path: '*/refresh' });
		const { error } = await runs.send('salesmsg');
		expect(error).toBeUndefined();
		expect(runs.sent).toHaveLength(1);
	});

	it('asks for a new one when it has ended', async () => {
		await runs.send('salesmsg');
		for (const token of runs.account('salesmsg').tokens.values()) token.until = 0;
		const { error } = await runs.send('salesmsg');
		expect(error?.message).toContain('does not renew the login');
		expect(error?.description).toContain('Make a new one in Salesmsg');
		expect(error?.description).not.toContain(SALESMSG.personalToken);
	});

	it('is kept alive by an operation', async () => {
		const { output } = await runs.run('salesmsg', ['account', 'keepAlive']);
		const until = Date.parse(String(output[0]?.json.goodUntil));
		expect(until).toBeGreaterThan(Date.now() + 59 * 60_000);
	});

	it('is renewed by one of many that need it', async () => {
		let isDue = true;
		const seen: boolean[] = [];
		const one = async () =>
			await renewalTurn(
				'shared',
				async () => ({ data: {}, isDue }),
				async (_data, renews) => {
					seen.push(renews);
					await new Promise((resolve) => setTimeout(resolve, 5));
					if (renews) isDue = false;
				},
			);
		await Promise.all([one(), one(), one()]);
		expect(seen).toEqual([true, false, false]);
	});
});

describe('the list of senders', () => {
	const list = async (provider: ProviderKey, filter?: string) => {
		const { type, credential, parameters } = ways[provider];
		const context = editorContext({
			node,
			parameters: { ...textParameters(provider), ...parameters },
			credentials: { [type]: credential(at(provider)) },
		});
		return await node.methods.listSearch.searchSenders.call(context, filter);
	};

	it('is that of the account', async () => {
		expect((await list('touchSms', 'shared')).results).toEqual([
			{ name: 'Shared number', value: 'SHARED_NUMBER' },
		]);
		expect((await list('salesmsg')).results).toEqual([
			{ name: 'Front desk', value: String(SALESMSG.teamId) },
		]);
	});

	it('says why there is none', async () => {
		runs.account('touchSms').faults.add({ kind: 'status', status: 401 });
		await expect(list('touchSms')).rejects.toThrow('touchSMS does not take the login');
		expect(runs.requests).toHaveLength(1);
	});
});
