import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixtures } from '../../sandbox/index.cts';
import {
	putCredential,
	testCredential,
	testStoredCredential,
} from '../../harness/n8n/credentials.cts';
import { listCredentialTypes, listNodeTypes } from '../../harness/n8n/nodeTypes.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { packagePrefix } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

let stack: Stack;

beforeAll(async () => {
	stack = await startStack();
});
afterAll(() => stack?.close());

interface Icon {
	iconUrl?: string | { light: string; dark: string };
}

async function fetchIcons({ iconUrl }: Icon): Promise<string[]> {
	const { light, dark } = iconUrl as { light: string; dark: string };
	return await Promise.all(
		[light, dark].map(async (url) => {
			const answer = await fetch(`${stack.n8n.url}/${url}`);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('content-type')).toContain('image/svg+xml');
			return await answer.text();
		}),
	);
}

describe('the packed package in a real n8n', () => {
	it('offers its nodes with their icons', async () => {
		const types = await listNodeTypes(stack.session);
		const ours = types.filter(({ name }) => name.startsWith(packagePrefix));
		const names = ours.map(({ name }) => name.slice(packagePrefix.length)).sort();
		expect(names).toEqual([
			'highLevelContacts',
			// n8n makes this one from `usableAsTool`.
			'highLevelContactsTool',
			'highLevelContactsTrigger',
			'highLevelContactsWebhookTrigger',
			'highLevelTextToSendTrigger',
			'sms',
			'smsPollTrigger',
			'smsTool',
			'smsTrigger',
		]);
		for (const type of ours) {
			const [light, dark] = await fetchIcons(type);
			expect(light).toContain('<svg');
			expect(dark).not.toBe(light);
		}
	});

	it('shows what an operation puts out before it has run', async () => {
		// The address that the editor asks when a node is opened.
		const folder = `${stack.n8n.url}/schemas/${packagePrefix}highLevelContacts/1.0.0`;
		const answer = await fetch(`${folder}/contact/lookup.json`, { headers: stack.session.headers });
		expect(answer.status).toBe(200);
		expect(await answer.json()).toMatchObject({
			properties: { phone: { type: expect.anything() }, found: { type: 'boolean' } },
		});
	});

	it('offers both credentials with their icons', async () => {
		const types = await listCredentialTypes(stack.session);
		const ours = types.filter(({ name }) => name.startsWith('highLevelContacts'));
		expect(ours.map(({ name }) => name).sort()).toEqual([
			'highLevelContactsOAuth2Api',
			'highLevelContactsTokenApi',
		]);
		for (const type of ours) expect(await fetchIcons(type)).toHaveLength(2);
	});

	it("leaves n8n's own HighLevel node and credential alone", async () => {
		const nodes = await listNodeTypes(stack.session);
		expect(nodes.map(({ name }) => name)).toContain('n8n-nodes-base.highLevel');
		const credentials = await listCredentialTypes(stack.session);
		expect(credentials.map(({ name }) => name)).toContain('highLevelOAuth2Api');
	});

	it('tests both credentials against HighLevel', async () => {
		const { token, oAuth2 } = stack.credentials;
		expect(await testCredential(stack.session, token.id)).toMatchObject({ status: 'OK' });
		expect(await testStoredCredential(stack.session, oAuth2.id)).toMatchObject({ status: 'OK' });
	});

	it('says so when the token is wrong', async () => {
		const wrong = await stack.session.send<{ id: string }>('POST', '/credentials', {
			name: 'Wrong token',
			type: 'highLevelContactsTokenApi',
			data: {
				token: 'pit-00000000-0000-4000-8000-00000000dead',
				locationId: fixtures.LOCATION_ID,
				baseUrl: stack.sandbox.url,
			},
		});
		expect(await testCredential(stack.session, wrong.id)).toMatchObject({ status: 'Error' });
	});

	it('says of a Base URL that may not have the token why, and follows no redirect with it', async () => {
		const asked: unknown[] = [];
		const other = createServer((request, response) => {
			asked.push(request.headers.authorization);
			const location = 'http://localhost:1/';
			response.writeHead(asked.length === 1 ? 302 : 200, { location }).end('{}');
		});
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const { port } = other.address() as AddressInfo;
		const said = async (baseUrl: string) => {
			const { id } = await putCredential(stack.session, {
				name: 'Another address',
				type: 'highLevelContactsTokenApi',
				data: { token: fixtures.PRIVATE_TOKEN, locationId: fixtures.LOCATION_ID, baseUrl },
			});
			return (await testCredential(stack.session, id)).message;
		};
		expect(await said(`http://127.0.0.1:${port}`)).toMatch(/redirect to another address/);
		expect(await said(`http://user:word@127.0.0.1:${port}`)).toMatch(/must start with https/);
		other.close();
		expect(asked).toHaveLength(1);
	});
});
