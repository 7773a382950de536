import { fixtures } from '../../../sandbox';
import { TestClock } from '../../support/clock';
import { Bench, LOCATION, type Json } from './support';

const { SUB_ACCOUNT_APP, AGENCY_APP, COMPANY_ID, OTHER_LOCATION_ID } = fixtures;
const REDIRECT = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';

describe('OAuth and access', () => {
	const clock = new TestClock();
	let bench: Bench;

	beforeAll(async () => {
		bench = await Bench.start({ clock });
	});
	afterEach(() => bench.sandbox.reset());
	afterAll(async () => {
		await bench.close();
		expect(bench.problems).toEqual([]);
	});

	const authorizePath = (query: Record<string, string> = {}) =>
		`/v2/oauth/chooselocation?${new URLSearchParams({
			response_type: 'code',
			client_id: SUB_ACCOUNT_APP.clientId,
			redirect_uri: REDIRECT,
			scope: 'contacts.readonly contacts.write',
			state: 'my state',
			...query,
		})}`;

	/** Presses a button of the consent page as a browser would. */
	async function decide(path: string, fields: Record<string, string>): Promise<URL> {
		const shown = await fetch(bench.sandbox.url + path);
		const html = await shown.text();
		const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
		const form = new URLSearchParams(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const answer = await fetch(`${bench.sandbox.url}/v2/oauth/chooselocation`, {
			method: 'POST',
			body: form,
			headers: { cookie: shown.headers.get('set-cookie')?.split(';')[0] ?? '' },
			redirect: 'manual',
		});
		expect(answer.status).toBe(302);
		return new URL(answer.headers.get('location') ?? '');
	}

	async function code(app = SUB_ACCOUNT_APP, choice = `location:${LOCATION}`): Promise<string> {
		const path = authorizePath({ client_id: app.clientId, scope: app.scopes.join(' ') });
		const back = await decide(path, { choice, decision: 'allow' });
		expect(back.searchParams.get('state')).toBe('my state');
		return back.searchParams.get('code') ?? '';
	}

	const token = (fields: Record<string, string>, app = SUB_ACCOUNT_APP) =>
		bench.call(
			'POST',
			'/oauth/token',
			new URLSearchParams({
				client_id: app.clientId,
				client_secret: app.clientSecret,
				...fields,
			}).toString(),
			{
				token: null,
				version: null,
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
			},
		);
	const exchange = (value: string, app = SUB_ACCOUNT_APP) =>
		token(
			{
				grant_type: 'authorization_code',
				code: value,
				redirect_uri: REDIRECT,
				user_type: 'Location',
			},
			app,
		);
	const refresh = (value: string) =>
		token({ grant_type: 'refresh_token', refresh_token: value, user_type: 'Location' });

	it('shows what is asked for, and sends a denial back', async () => {
		const page = await bench.get(authorizePath(), { unchecked: true });
		expect(page.text).toContain('id="allow"');
		expect(page.text).toContain('<li>contacts.write</li>');
		const back = await decide(authorizePath(), { decision: 'deny' });
		expect(back.searchParams.get('error')).toBe('access_denied');
		expect(back.searchParams.get('state')).toBe('my state');
	});

	it.each([
		[{ client_id: 'unknown' }, 'error.noversionid'],
		[{ redirect_uri: 'https://elsewhere.example/cb' }, 'error.invalidredirecturi'],
		[{ scope: 'contacts.readonly oauth.write' }, 'error.invalidscope oauth.write'],
		[{ scope: '' }, 'error.invalidscope'],
	])('refuses to ask for %j', async (query, reason) => {
		const page = await bench.get(authorizePath(query), { unchecked: true });
		expect(page.status).toBe(400);
		expect(page.text).toContain(reason);
	});

	it('does not accept a button pressed from elsewhere', async () => {
		const body = new URLSearchParams(authorizePath().split('?')[1]);
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
		const value = await code();
		const wrongSecret = await token({
			grant_type: 'authorization_code',
			code: value,
			client_secret: 'wrong',
		});
		expect(wrongSecret.status).toBe(401);
		const { status, body } = await exchange(value);
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
		const again = await exchange(value);
		expect(again.status).toBe(401);
		expect(again.body).toMatchObject({
			error: 'UnAuthorized!',
			error_description: 'Authorization code not found',
		});
	});

	it('lets a code expire', async () => {
		const value = await code();
		await clock.advance(bench.sandbox.settings.oauth.codeLifetimeMs);
		expect((await exchange(value)).status).toBe(401);
	});

	it('rotates refresh tokens: of two callers with one token, one wins', async () => {
		const first = (await exchange(await code())).body;
		const answers = await Promise.all([refresh(first.refresh_token), refresh(first.refresh_token)]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
		const lost = answers.find(({ status }) => status === 400);
		expect(lost?.body.message).toBe('Invalid grant: refresh token is invalid');
		const won = answers.find(({ status }) => status === 200)?.body;
		expect(won.refresh_token).not.toBe(first.refresh_token);
		expect((await refresh(won.refresh_token)).status).toBe(200);
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
		await expect(refresh(refreshToken)).rejects.toThrow('fetch failed');
		expect((await refresh(refreshToken)).body.message).toBe(
			'Invalid grant: refresh token is invalid',
		);
	});

	it('keeps the refresh token of a paused sub-account for later', async () => {
		const { refreshToken, accessToken } = bench.sandbox.issueToken();
		const location = bench.sandbox.store.locations.get(LOCATION);
		if (location) location.active = false;
		expect((await refresh(refreshToken)).body.message).toBe('Location is not active');
		expect((await bench.get('/contacts/x', { token: accessToken })).body.message).toBe(
			'Location is not active',
		);
		if (location) location.active = true;
		expect((await refresh(refreshToken)).status).toBe(200);
	});

	it('validates the token request', async () => {
		const wrong = await token({ grant_type: '' });
		expect(wrong.status).toBe(422);
		expect(wrong.body.message).toEqual([
			'grant_type must be a valid enum value',
			'grant_type should not be empty',
		]);
		expect((await token({ grant_type: 'client_credentials' })).body.message).toBe(
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
		const renewed = (await refresh(refreshToken)).body;
		bench.sandbox.tokens.revoke('access');
		expect((await bench.get('/contacts/x', { token: renewed.access_token })).status).toBe(401);
		expect((await refresh(renewed.refresh_token)).status).toBe(200);
	});

	it.each<[string, string, string, string, string | null, number, string]>([
		['no token', 'GET', '/contacts/x', 'none', '2021-07-28', 401, 'Invalid JWT'],
		[
			'an unknown private token',
			'GET',
			'/contacts/x',
			'pit-unknown',
			'2021-07-28',
			401,
			'Invalid Private Integration token',
		],
		[
			'a missing scope',
			'DELETE',
			'/contacts/x',
			fixtures.READ_ONLY_TOKEN,
			'2021-07-28',
			401,
			'The token is not authorized for this scope.',
		],
		[
			'an agency private token',
			'GET',
			'/contacts/x',
			fixtures.AGENCY_PRIVATE_TOKEN,
			'2021-07-28',
			401,
			'The token is not authorized for this scope.',
		],
		[
			'an agency private token on users',
			'GET',
			`/users/?locationId=${LOCATION}`,
			fixtures.AGENCY_PRIVATE_TOKEN,
			'2021-07-28',
			401,
			"Token's user type mismatch!",
		],
		[
			'a location token on agency endpoints',
			'GET',
			`/oauth/installedLocations?companyId=${COMPANY_ID}&appId=x`,
			fixtures.PRIVATE_TOKEN,
			'2021-07-28',
			401,
			"Token's user type mismatch!",
		],
		[
			'an agency token on time zones',
			'GET',
			`/locations/${LOCATION}/timezones`,
			fixtures.AGENCY_PRIVATE_TOKEN,
			'2021-07-28',
			401,
			'This AuthClass is not yet supported by the IAM Service',
		],
		[
			'another location',
			'GET',
			`/locations/${OTHER_LOCATION_ID}/tags`,
			fixtures.PRIVATE_TOKEN,
			'2021-07-28',
			403,
			'The token does not have access to this location.',
		],
		[
			'no version',
			'GET',
			'/contacts/x',
			fixtures.PRIVATE_TOKEN,
			null,
			401,
			'version header was not found.',
		],
		[
			'an unpublished version',
			'GET',
			'/contacts/x',
			fixtures.PRIVATE_TOKEN,
			'2020-01-01',
			401,
			'version header is invalid',
		],
		[
			'the version of another area',
			'GET',
			'/contacts/x',
			fixtures.PRIVATE_TOKEN,
			'2021-04-15',
			401,
			'version header is invalid',
		],
		[
			'a version of no known form',
			'GET',
			'/contacts/x',
			fixtures.PRIVATE_TOKEN,
			'bogus',
			400,
			"Invalid API version segment 'bogus' at position 0",
		],
		[
			'an unknown path',
			'GET',
			'/contact',
			fixtures.PRIVATE_TOKEN,
			'2021-07-28',
			404,
			'Cannot GET /contact',
		],
		[
			'an empty id',
			'GET',
			'/contacts//notes',
			fixtures.PRIVATE_TOKEN,
			'2021-07-28',
			404,
			'Cannot GET /contacts//notes',
		],
	])('refuses %s', async (_, method, path, with_, version, status, message) => {
		const answer = await bench.call(method, path, undefined, {
			token: with_ === 'none' ? null : with_,
			version,
			unchecked: true,
		});
		expect(answer.status).toBe(status);
		expect(answer.body.message).toBe(message);
		expect(answer.body.traceId).toEqual(expect.any(String));
		expect(answer.headers.get('x-ratelimit-max')).toBe('100');
	});

	it('accepts any published version when it is not strict', async () => {
		bench.sandbox.settings.strictVersion = false;
		expect((await bench.get('/contacts/x', { version: 'v3' })).status).toBe(400);
	});

	it('gives an agency token for the agency, which is exchanged per location', async () => {
		const agency = (await exchange(await code(AGENCY_APP, `company:${COMPANY_ID}`), AGENCY_APP))
			.body as Json;
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
		const { body } = await exchange(await code(SUB_ACCOUNT_APP, `company:${COMPANY_ID}`));
		expect(body.userType).toBe('Company');
	});
});
