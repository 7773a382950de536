import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ICredentialDataDecryptedObject, ICredentialTestRequest } from 'n8n-workflow';

import { HighLevelContactsOAuth2Api } from '../../../credentials/HighLevelContactsOAuth2Api.credentials';
import { HighLevelContactsTokenApi } from '../../../credentials/HighLevelContactsTokenApi.credentials';
import type { CredentialType } from '../../../nodes/HighLevelContacts/transport/connection';
import { sendTestRequest } from '../../support/credentialTest.cts';

const TOKEN = 'pit-11111111-2222-4333-8444-555555555555';
const kinds: Array<[CredentialType, ICredentialTestRequest, ICredentialDataDecryptedObject]> = [
	['highLevelContactsTokenApi', new HighLevelContactsTokenApi().test, { token: TOKEN }],
	[
		'highLevelContactsOAuth2Api',
		new HighLevelContactsOAuth2Api().test,
		{ clientId: 'App1-x', oauthTokenData: { access_token: TOKEN, token_type: 'Bearer' } },
	],
];

/** A server that notes who asks, and answers like this. */
async function serve(status: number, headers: Record<string, string> = {}) {
	const asked: Array<string | undefined> = [];
	const server: Server = createServer((request, response) => {
		asked.push(request.headers.authorization);
		response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	servers.push(server);
	return { asked, port: (server.address() as AddressInfo).port };
}
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

describe.each(kinds)('the test of %s', (type, test, secrets) => {
	const send = async (baseUrl: string) =>
		await sendTestRequest(type, test, { ...secrets, locationId: 'Loc1', baseUrl });

	it('sends the token to the Base URL', async () => {
		const { asked, port } = await serve(200);
		expect(await send(` http://127.0.0.1:${port}/ `)).toBe('200');
		expect(asked).toEqual([`Bearer ${TOKEN}`]);
	});

	it.each([301, 302, 303, 307, 308])('follows no %i, and has words for it', async (status) => {
		const other = await serve(200);
		const location = `http://localhost:${other.port}/contacts/search/duplicate`;
		const { asked, port } = await serve(status, { location });
		expect(await send(`http://127.0.0.1:${port}`)).toBe(String(status));
		expect(asked).toHaveLength(1);
		expect(other.asked).toEqual([]);
		const rules = test.rules as Array<{ properties: { value: unknown; message: string } }>;
		const rule = rules.find(({ properties }) => properties.value === status);
		expect(rule?.properties.message).toContain('redirect');
	});

	it('sends nothing to an address that the nodes refuse', async () => {
		const { asked, port } = await serve(200);
		const refused = [
			`http://user:word@127.0.0.1:${port}`,
			`http://127.0.0.1:${port}/?a=b`,
			`http://127.0.0.1:${port}/#a`,
			`http://[::ffff:127.0.0.1]:${port}`,
			`http://0.0.0.0:${port}`,
			`http://127.0.0.1@127.0.0.1:${port}`,
			`http:\\\\127.0.0.1:${port}`,
			`//127.0.0.1:${port}`,
			`ftp://127.0.0.1:${port}`,
			'http://example.com',
			'http://intranet',
			'http://127.0.0.1.example.com',
			'http://localhost.example.com',
			'',
		];
		// The same words as for none: an address that was tried and not reached would have others.
		const none = await send('');
		for (const baseUrl of refused) expect([baseUrl, await send(baseUrl)]).toEqual([baseUrl, none]);
		expect(asked).toEqual([]);
	});
});

it.each([new HighLevelContactsTokenApi(), new HighLevelContactsOAuth2Api()])(
	'HTTP Request nodes may send the login to HighLevel only, unless told ($name)',
	({ properties }) => {
		const valueOf = (field: string) => properties.find(({ name }) => name === field)?.default;
		expect(valueOf('allowedHttpRequestDomains')).toBe('domains');
		expect(valueOf('allowedDomains')).toBe('services.leadconnectorhq.com');
	},
);
