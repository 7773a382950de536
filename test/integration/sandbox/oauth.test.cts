import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { OauthClient } from './oauthClient.cts';
import { Bench, LOCATION, type Json } from './support.cts';

const { SUB_ACCOUNT_APP, AGENCY_APP, COMPANY_ID, OTHER_LOCATION_ID } = fixtures;

describe('OAuth', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock });
	const client = new OauthClient(bench);

	it('shows what is asked for, and sends a denial back', async () => {
		const page = await bench.get(client.authorizePath(), { unchecked: true });
		expect(page.text).toContain('id="allow"');
		expect(page.text).toContain('<li>contacts.write</li>');
		const back = await client.decide(client.authorizePath(), { decision: 'deny' });
		expect(back.searchParams.get('error')).toBe('access_denied');
		expect(back.searchParams.get('state')).toBe('my state');
	});

	it.each([
		[{ client_id: 'unknown' }, 'error.noversionid'],
		[{ redirect_uri: 'https://elsewhere.example/cb' }, 'error.invalidredirecturi'],
		[{ scope: 'contacts.readonly oauth.write' }, 'error.invalidscope oauth.write'],
		[{ scope: '' }, 'error.invalidscope'],
	])('refuses to ask for %j', async (query, reason) => {
		const page = await bench.get(client.authorizePath(query), { unchecked: true });
		expect(page.status).toBe(400);
		expect(page.text).toContain(reason);
	});

	it('does not accept a button pressed from elsewhere', async () => {
		const body = new URLSearchParams(client.authorizePath().split('?')[1]);
		body.set('decision', 'allow');
		body.set('choice', `location:${LOCATION}`);
		body.set('nonce', 'guessed');
		const answer = await fetch(`${bench.sandbox.url}/v2/oauth/chooselocation`, {
			method: 'POST',
			body,
			redirect: 'manual',
		});
		expect(answer.status).toBe(400);
	});

	it('exchanges a code once, for tokens of the chosen location', async () => {
		const value = await client.code();
		const wrongSecret = await client.token({
			grant_type: 'authorization_code',
			code: value,
			client_secret: 'wrong',
		});
		expect(wrongSecret.status).toBe(401);
		const { status, body } = await client.exchange(value);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			token_type: 'Bearer',
			expires_in: 86_399,
			userType: 'Location',
			locationId: LOCATION,
			companyId: COMPANY_ID,
		});
		const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString());
		expect(claims).toMatchObject({
			authClass: 'Location',
			authClassId: LOCATION,
			channel: 'OAUTH',
		});
		expect((await bench.search()).status).toBe(200);
		expect((await bench.get('/contacts/x', { token: body.access_token })).status).toBe(400);
		const again = await client.exchange(value);
		expect(again.status).toBe(401);
		expect(again.body).toMatchObject({
			error: 'UnAuthorized!',
			error_description: 'Authorization code not found',
		});
	});

	it('lets a code expire', async () => {
		const value = await client.code();
		await clock.advance(bench.sandbox.settings.oauth.codeLifetimeMs);
		expect((await client.exchange(value)).status).toBe(401);
	});

	it('rotates refresh tokens: of two callers with one token, one wins', async () => {
		const first = (await client.exchange(await client.code())).body;
		const answers = await Promise.all([
			client.refresh(first.refresh_token),
			client.refresh(first.refresh_token),
		]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
		const lost = answers.find(({ status }) => status === 400);
		expect(lost?.body.message).toBe('Invalid grant: refresh token is invalid');
		const won = answers.find(({ status }) => status === 200)?.body;
		expect(won.refresh_token).not.toBe(first.refresh_token);
		expect((await client.refresh(won.refresh_token)).status).toBe(200);
	});

	it('keeps the scopes that a login began with, through each renewal', async () => {
		const { refreshToken } = bench.sandbox.issueToken({ scopes: ['contacts.readonly'] });
		const renewed = (await client.refresh(refreshToken)).body;
		expect(renewed.scope).toBe('contacts.readonly');
		const again = (await client.refresh(renewed.refresh_token)).body;
		const { status, body } = await bench.post(
			'/contacts/',
			{ locationId: LOCATION, firstName: 'Ada' },
			{ token: again.access_token, unchecked: true },
		);
		expect([status, body.message]).toEqual([401, 'The token is not authorized for this scope.']);
	});

	it('can lose the answer of a refresh after the rotation', async () => {
		const { refreshToken } = bench.sandbox.issueToken();
		bench.sandbox.addFault({
			path: '/oauth/token',
			bodyContains: 'refresh_token',
			kind: 'reset',
			phase: 'after',
			times: 1,
		});
		await expect(client.refresh(refreshToken)).rejects.toThrow('fetch failed');
		expect((await client.refresh(refreshToken)).body.message).toBe(
			'Invalid grant: refresh token is invalid',
		);
	});

	it('keeps the refresh token of a paused sub-account for later', async () => {
		const { refreshToken, accessToken } = bench.sandbox.issueToken();
		const location = bench.sandbox.store.locations.get(LOCATION);
		if (location) location.active = false;
		expect((await client.refresh(refreshToken)).body.message).toBe('Location is not active');
		expect((await bench.get('/contacts/x', { token: accessToken })).body.message).toBe(
			'Location is not active',
		);
		if (location) location.active = true;
		expect((await client.refresh(refreshToken)).status).toBe(200);
	});

	it('validates the token request', async () => {
		const wrong = await client.token({ grant_type: '' });
		expect(wrong.status).toBe(422);
		expect(wrong.body.message).toEqual([
			'grant_type must be a valid enum value',
			'grant_type should not be empty',
		]);
		expect((await client.token({ grant_type: 'client_credentials' })).body.message).toBe(
			'Invalid parameter: grantType',
		);
		expect((await bench.post('/oauth/reconnect', {}, { unchecked: true })).body.message).toBe(
			'API endpoint has been removed',
		);
	});

	it('expires and revokes access tokens', async () => {
		bench.sandbox.settings.oauth.accessTokenLifetimeMs = 2000;
		const { accessToken, refreshToken } = bench.sandbox.issueToken();
		const read = () => bench.get('/contacts/x', { token: accessToken });
		expect((await read()).status).toBe(400);
		await clock.advance(2000);
		expect((await read()).body).toMatchObject({ statusCode: 401, message: 'Invalid JWT' });
		const renewed = (await client.refresh(refreshToken)).body;
		bench.sandbox.tokens.revoke('access');
		expect((await bench.get('/contacts/x', { token: renewed.access_token })).status).toBe(401);
		expect((await client.refresh(renewed.refresh_token)).status).toBe(200);
	});

	it('gives an agency token for the agency, which is exchanged per location', async () => {
		const agency = (
			await client.exchange(await client.code(AGENCY_APP, `company:${COMPANY_ID}`), AGENCY_APP)
		).body as Json;
		expect(agency).toMatchObject({ userType: 'Company', companyId: COMPANY_ID });
		expect(agency).not.toHaveProperty('locationId');
		const asAgency = { token: String(agency.access_token) };
		const refused = await bench.get('/contacts/x', asAgency);
		expect(refused.body.message).toMatch(
			/^This authClass type is not allowed to access this scope/,
		);

		const installed = await bench.get(
			`/oauth/installedLocations?companyId=${COMPANY_ID}&appId=${AGENCY_APP.appId}`,
			asAgency,
		);
		expect(installed.body.count).toBe(2);
		const minted = await bench.post(
			'/oauth/locationToken',
			{ companyId: COMPANY_ID, locationId: OTHER_LOCATION_ID },
			asAgency,
		);
		expect(minted.status).toBe(201);
		expect(minted.body).toMatchObject({ locationId: OTHER_LOCATION_ID, userType: 'Location' });
		const made = await bench.post(
			'/contacts/',
			{ locationId: OTHER_LOCATION_ID, firstName: 'Eva', phone: '030 55501234' },
			{ token: minted.body.access_token },
		);
		expect(made.body.contact.phone).toBe('+493055501234');
		expect((await bench.get(`/contacts/${made.body.contact.id}`)).status).toBe(403);
	});

	it('hands an agency token to a sub-account app installed from the agency view', async () => {
		const { body } = await client.exchange(
			await client.code(SUB_ACCOUNT_APP, `company:${COMPANY_ID}`),
		);
		expect(body.userType).toBe('Company');
	});
});
