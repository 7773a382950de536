import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';
import { Watcher } from '../trigger/watcher.cts';

/** One contact with a birth date, or with an odd field, beside others: nothing stops for it. */

const account = Account.use();
const person = { firstName: 'Ada', dateOfBirth: '1990-09-25' };
const add = (fields: object) => account.sandbox.contacts.create(LOCATION_ID, fields);

describe.each(['epoch', 'iso'] as const)('a birth date that the search sends as %s', (form) => {
	beforeEach(() => {
		account.sandbox.settings.search.birthDates = form;
	});

	it('is a day in a list, and the other contacts are there', async () => {
		add({ firstName: 'Ben' });
		add(person);
		const sort = { sortBy: 'firstName', sortDirection: 'asc' };
		const items = await account.items('contact', 'getAll', { simple: false, options: sort });
		expect(items.map(({ firstName, dateOfBirth }) => [firstName, dateOfBirth])).toEqual([
			['Ada', '1990-09-25'],
			['Ben', null],
		]);
	});

	it('is the one that the contact itself tells', async () => {
		const { id } = add(person);
		const [read] = await account.items('contact', 'get', { contactId: rl(id), simple: false });
		const [found] = await account.items('contact', 'getAll', { simple: false });
		expect(found?.dateOfBirth).toBe(read?.dateOfBirth);
	});

	it('is not written again when it is the same', async () => {
		const { id } = add(person);
		const updateFields = { dateOfBirth: '1990-09-25' };
		const options = { skipUnchanged: 'search' };
		await account.items('contact', 'update', { contactId: rl(id), updateFields, options });
		expect(account.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
	});

	it.each(['contactCreated', 'contactCreatedOrUpdated'])('does not stop %s', async (event) => {
		const watcher = new Watcher(account.sandbox, { event, simple: false });
		expect(await watcher.poll()).toEqual([]);
		add(person);
		expect(await watcher.poll()).toMatchObject([{ firstName: 'Ada', dateOfBirth: '1990-09-25' }]);
		add({ firstName: 'Ben' });
		expect(await watcher.told()).toEqual(['contactCreated Ben']);
	});
});

it.each([
	['get', '/contacts/:contactId', (contact: object) => ({ contact })],
	['getAll', '/contacts/search', (contact: object) => ({ contacts: [contact], total: 1 })],
])('custom fields and tags that are null are none: %s', async (operation, path, bodyOf) => {
	const odd = { id: 'c1', firstName: 'Ada', customFields: null, tags: null };
	account.sandbox.addFault({ kind: 'status', status: 200, path, body: bodyOf(odd) });
	const contactId = rl('c1');
	const [item] = await account.items('contact', operation, { contactId, simple: false });
	const none = { customFields: [], customFieldsByName: {}, tags: [] };
	expect(item).toMatchObject({ id: 'c1', firstName: 'Ada', ...none });
});
