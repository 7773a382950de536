import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
const create = (dueDate: string) =>
	account.run('task', 'create', {
		contactId: rl(account.contact()),
		title: 'Call back',
		dueDate,
	});
const liveIn = (country: string) => {
	Object.assign(account.sandbox.store.locations.get(LOCATION_ID) ?? {}, { country });
};
const due = () => [...account.sandbox.store.tasks.values()].at(-1)?.dueDate;

describe('a date that can be read in two ways', () => {
	it.each([
		['US', '03/05/2027 08:20 PM', '2027-03-06T01:20:00.000Z'],
		['GB', '03/05/2027 08:20 PM', '2027-05-04T00:20:00.000Z'],
		['DE', '03.05.2027', '2027-05-03T04:00:00.000Z'],
	])("is read as in the sub-account's country: %s, %s", async (country, dueDate, expected) => {
		liveIn(country);
		expect((await create(dueDate)).error).toBeUndefined();
		expect(new Date(Number(due())).toISOString()).toBe(expected);
		expect(account.requests).toEqual([
			'GET /locations/:locationId',
			'POST /contacts/:contactId/tasks',
		]);
	});

	it('is refused with both where the country is not known', async () => {
		account.limitScopes('contacts.readonly', 'contacts.write');
		const { error } = await create('03/05/2027');
		expect(error?.message).toContain("'Due Date' holds a date that can be read in two ways");
		expect(error?.description).toContain('It may be 5 March 2027 or 3 May 2027');
		expect(account.requests).not.toContain('POST /contacts/:contactId/tasks');
	});

	it('costs no request where there is no doubt', async () => {
		for (const dueDate of ['05/25/2027', '2027-05-03', '2027/03/05', 'nonsense'])
			await create(dueDate);
		expect(account.requests).not.toContain('GET /locations/:locationId');
	});
});
