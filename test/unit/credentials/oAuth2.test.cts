import { readFileSync } from 'node:fs';
import { FEATURES } from '../../../credentials/oAuth2Scopes';
import { CredentialStore } from '../../../harness/credentialStore.cts';
import { Workflow, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { endpoints } from '../../../nodes/HighLevelContacts/transport/endpoints';

const workflow = new Workflow({
	active: false,
	connections: {},
	nodes: [{ id: 'n', name: 'n', type: 'n', typeVersion: 1, position: [0, 0], parameters: {} }],
	nodeTypes: {
		getByName: () => ({ description: { properties: [] } }) as never,
		getByNameAndVersion: () => ({ description: { properties: [] } }) as never,
		getKnownTypes: () => ({}),
	},
});

/** The credential as n8n sees it: what the user filled in, and the hidden fields that follow from it. */
async function credential(
	filledIn: Record<string, unknown>,
): Promise<ICredentialDataDecryptedObject> {
	const type = 'highLevelContactsOAuth2Api';
	const store = new CredentialStore(() => workflow, { [type]: filledIn as never });
	return await store.getDecrypted({} as never, {} as never, type, 'internal');
}

describe('the OAuth2 credential', () => {
	it.each([
		[
			{},
			'contacts.readonly locations.readonly contacts.write locations/customFields.readonly locations/tags.readonly locations/tags.write users.readonly',
		],
		[{ access: 'read', features: [] }, 'contacts.readonly locations.readonly'],
		[{ access: 'write', features: [] }, 'contacts.readonly locations.readonly contacts.write'],
		[
			{ access: 'read', features: ['appointments'] },
			'contacts.readonly locations.readonly calendars.readonly calendars/events.readonly calendars/groups.readonly',
		],
		[
			{ access: 'write', features: ['appointments', 'tasks'] },
			'contacts.readonly locations.readonly contacts.write calendars.readonly calendars/events.readonly calendars/groups.readonly calendars/events.write locations/tasks.readonly',
		],
		[
			{ access: 'read', features: ['businesses', 'campaigns'] },
			'contacts.readonly locations.readonly businesses.readonly campaigns.readonly workflows.readonly',
		],
		[
			{ connectTo: 'agency', access: 'read', features: [] },
			'contacts.readonly locations.readonly oauth.readonly oauth.write',
		],
		[{ access: 'custom', customScopes: ' contacts.readonly ' }, 'contacts.readonly'],
	])('with %j asks for %s', async (filledIn, scope) => {
		expect((await credential(filledIn)).scope).toBe(scope);
	});

	it.each([
		['write', () => true],
		['read', (scope: string) => /readonly$|^oauth/.test(scope)],
	])('with all features asks for what some endpoint needs, to %s', async (access, isAsked) => {
		const features = FEATURES.map(({ value }) => value);
		const { scope } = await credential({ connectTo: 'agency', access, features });
		const needed = new Set(endpoints.map((endpoint) => endpoint.scope));
		expect(String(scope).split(' ').sort()).toEqual([...needed].filter(isAsked).sort());
	});

	it('asks for the scopes that docs/connect.md names beside each feature', async () => {
		const page = readFileSync('docs/connect.md', 'utf8');
		for (const { name, value } of FEATURES) {
			const row = page.split('\n').find((line) => line.includes(`| + ${name} `)) ?? '';
			const named = row.match(/[\w/]+\.(readonly|write)/g) ?? [];
			const asked = async (features: unknown[]) =>
				String((await credential({ features })).scope).split(' ');
			const without = await asked([]);
			const added = (await asked([value])).filter((scope) => !without.includes(scope));
			expect([name, named.sort()]).toEqual([name, added.sort()]);
		}
	});

	it.each([
		[{}, 'https://marketplace.gohighlevel.com/v2/oauth/chooselocation'],
		[
			{ loginPage: 'whiteLabel' },
			'https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation',
		],
		[
			{ baseUrl: 'http://127.0.0.1:4010/', loginPage: 'whiteLabel' },
			'http://127.0.0.1:4010/v2/oauth/chooselocation',
		],
	])('with %j opens %s', async (filledIn, authUrl) => {
		expect((await credential(filledIn)).authUrl).toBe(authUrl);
	});

	it.each([
		[{}, ''],
		[{ sameWindow: true }, 'loginWindowOpenMode=self'],
		[{ sameWindow: true, versionId: ' v&1 ' }, 'loginWindowOpenMode=self&version_id=v%261'],
	])('with %j adds "%s" to the address', async (filledIn, query) => {
		expect((await credential(filledIn)).authQueryParameters).toBe(query);
	});

	it.each([
		[{}, 'Location'],
		[{ connectTo: 'agency' }, 'Company'],
	])(
		'with %j asks for a token of the class %s, with the secret in the body',
		async (filledIn, userType) => {
			const data = await credential(filledIn);
			expect(JSON.parse(String(data.additionalBodyProperties))).toEqual({ user_type: userType });
			expect(data.authentication).toBe('body');
			expect(data.accessTokenUrl).toBe('https://services.leadconnectorhq.com/oauth/token');
		},
	);
});
