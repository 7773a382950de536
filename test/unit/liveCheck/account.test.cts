import { readAccount } from '../../../liveCheck/account.cts';

const LOGIN = { HIGHLEVEL_TOKEN: ' pit-1234 ', HIGHLEVEL_LOCATION_ID: 'abc123' };

describe('the account of the check', () => {
	it('comes from the environment, at the real address unless told', async () => {
		expect(await readAccount(LOGIN, false)).toEqual({
			token: 'pit-1234',
			locationId: 'abc123',
			baseUrl: 'https://services.leadconnectorhq.com',
		});
		const local = { ...LOGIN, HIGHLEVEL_BASE_URL: 'http://127.0.0.1:4010/' };
		expect((await readAccount(local, false)).baseUrl).toBe('http://127.0.0.1:4010');
	});

	it.each([
		[{}, /set HIGHLEVEL_TOKEN and HIGHLEVEL_LOCATION_ID/],
		[{ HIGHLEVEL_TOKEN: 'pit-1234' }, /set HIGHLEVEL_TOKEN and HIGHLEVEL_LOCATION_ID/],
		[{ ...LOGIN, HIGHLEVEL_TOKEN: '"pit-1234"' }, /without quotes/],
		[{ ...LOGIN, HIGHLEVEL_LOCATION_ID: '../users' }, /without quotes/],
		[{ ...LOGIN, HIGHLEVEL_BASE_URL: 'http://example.com' }, /starts with https/],
		[{ ...LOGIN, HIGHLEVEL_BASE_URL: 'example.com' }, /starts with https/],
	])('is refused with a reason: %j', async (env, reason) => {
		await expect(readAccount(env, false)).rejects.toThrow(reason);
	});
});
