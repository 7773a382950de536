import { fixtures } from '../../../sandbox/index.cts';
import { Bench, LOCATION } from './support.cts';

const { COMPANY_ID, OTHER_LOCATION_ID } = fixtures;

describe('access', () => {
	const bench = Bench.use();

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
			401,
			'This location is not accessible from this token!',
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

	it('refuses another location in the other words that were seen, when set so', async () => {
		bench.sandbox.settings.otherLocationStatus = 403;
		const answer = await bench.get(`/locations/${OTHER_LOCATION_ID}/tags`, { unchecked: true });
		expect(answer.status).toBe(403);
		expect(answer.body.message).toBe('The token does not have access to this location.');
	});

	it('accepts any published version when it is not strict', async () => {
		bench.sandbox.settings.strictVersion = false;
		expect((await bench.get('/contacts/x', { version: 'v3' })).status).toBe(400);
	});
});
