import { systemClock } from '../../../sandbox/clock.cts';
import { LOCATION_ID, PRIVATE_TOKEN, READ_ONLY_TOKEN } from '../../../sandbox/fixtures.cts';
import { findAndClean } from '../../../liveCheck/clean.cts';
import { newEmail, TAG } from '../../../liveCheck/made/names.cts';
import { check, holdings, startAccount } from './checkRun.cts';

type Account = Awaited<ReturnType<typeof startAccount>>;
let account: Account;
let before: ReturnType<typeof holdings>;

beforeEach(async () => {
	account = await startAccount({}, 'demo');
	before = holdings(account.sandbox);
});
afterEach(async () => await account.sandbox.close());

describe('what the check has made', () => {
	it('is deleted when the user stops it in the middle', async () => {
		const stop = new AbortController();
		let madeMost = 0;
		const { report, removal } = await check(account, {
			signal: stop.signal,
			say: (line) => {
				madeMost = Math.max(madeMost, account.sandbox.store.contacts.size - before.contacts.length);
				if (line.includes('note update')) stop.abort();
			},
		});
		expect(report.isComplete).toBe(false);
		expect(madeMost).toBeGreaterThan(2);
		expect(removal.failed).toEqual([]);
		expect(holdings(account.sandbox)).toEqual(before);
	});

	it('is deleted when the account fails in the middle', async () => {
		const only = ['tagTwice', 'unknownField', 'birthDateInSearch'];
		account.sandbox.addFault({
			method: 'POST',
			path: '/contacts/search',
			kind: 'status',
			status: 500,
		});
		const { report, removal } = await check(account, { only });
		expect(report.rows.find(({ id }) => id === 'birthDateInSearch')?.answer).toMatch(
			/could not be settled \(a POST request .* 500\)/,
		);
		expect(report.rows.find(({ id }) => id === 'tagTwice')?.agrees).toBe('yes');
		expect(removal.failed).toEqual([]);
		expect(holdings(account.sandbox)).toEqual(before);
	});

	it('is told when it cannot be deleted', async () => {
		account.sandbox.addFault({
			method: 'DELETE',
			path: '/contacts/*',
			kind: 'status',
			status: 500,
		});
		const { removal } = await check(account, { only: ['tagTwice'] });
		expect(removal.failed).toMatchObject([{ kind: 'contact', status: 500 }]);
	});

	it('is found and deleted later, and nothing else is', async () => {
		const { contacts } = account.sandbox;
		const left = contacts.create(LOCATION_ID, { firstName: TAG, email: newEmail(), tags: [TAG] });
		const untagged = contacts.create(LOCATION_ID, { firstName: TAG, email: newEmail() });
		const stranger = contacts.create(LOCATION_ID, {
			firstName: 'Ada',
			email: 'ada.stranger@example.com',
			tags: [TAG],
		});
		await account.clock.sleep(60_000);
		const asked: string[] = [];
		const removal = await findAndClean(
			{ baseUrl: account.sandbox.url, token: PRIVATE_TOKEN, locationId: LOCATION_ID, ...account },
			async (question) => void asked.push(question),
		);
		expect(asked).toEqual(['Delete what the check has left: 2 contact, 1 tag?']);
		expect(removal).toEqual({ deleted: 3, failed: [] });
		const state = (id: string) => account.sandbox.store.contacts.get(id)?.deleted;
		expect([left, untagged, stranger].map(({ id }) => state(id))).toEqual([true, true, false]);
	});
});

describe('a token that may not do everything', () => {
	it('leads to rows that say which scope is missing, and to no difference', async () => {
		const scopes = ['contacts.readonly', 'contacts.write', 'locations.readonly'];
		const { accessToken } = account.sandbox.issueToken({ scopes });
		const only = [
			'tagTwice',
			'appointmentTitle',
			'clear.TEXT',
			'tag.create',
			'contact.addFollowers',
		];
		const { report } = await check(account, { token: accessToken, only });
		const answers = Object.fromEntries(report.rows.map(({ id, answer }) => [id, answer]));
		expect(answers).toMatchObject({
			tagTwice: 'success with an empty list',
			appointmentTitle: 'not tried (the token has no scope calendars.readonly)',
			'clear.TEXT': expect.stringMatching(/^not tried \(the token/) as string,
			'tag.create': 'not tried (the token has no scope locations/tags.write)',
			'contact.addFollowers': 'not tried (the token has no scope users.readonly)',
		});
	});

	it('ends with a message when it may only read', async () => {
		const { report } = await check(account, { token: READ_ONLY_TOKEN, only: ['tagTwice'] });
		expect(report.rows.find(({ id }) => id === 'tagTwice')?.answer).toBe(
			'not tried (the token has no scope contacts.write)',
		);
		await expect(check(account, { token: 'pit-wrong', clock: systemClock })).rejects.toThrow(
			/does not let the check in \(401/,
		);
	});
});
