import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import { BUSINESSES, LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import { Account, rl } from '../../support/account.cts';
import { editorContext } from '../../../harness/host.cts';

const account = Account.use();
afterEach(() => expect(account.contractProblems).toEqual([]));

const { listSearch, loadOptions } = new HighLevelContacts().methods;
type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

function context(parameters = {}): ILoadOptionsFunctions {
	return editorContext({ baseUrl: account.sandbox.url, parameters });
}

async function names(search: Search, filter?: string, parameters = {}): Promise<string[]> {
	const { results } = await search.call(context(parameters), filter);
	return results.map(({ name }) => name);
}

describe('users', () => {
	it('have name and email, and are found by both', async () => {
		expect(await names(listSearch.searchUsers)).toContain('Amir Agent (amir@example.com)');
		const { results } = await listSearch.searchUsers.call(context(), 'AMIR@');
		expect(results).toEqual([{ name: 'Amir Agent (amir@example.com)', value: USERS.agent }]);
	});

	it('leave out those that were deleted', async () => {
		const user = account.sandbox.store.users.get(USERS.agent);
		if (user) user.deleted = true;
		expect(await names(listSearch.searchUsers)).not.toContain('Amir Agent (amir@example.com)');
	});
});

describe('businesses', () => {
	it('have name and city, and are found by both', async () => {
		const { results } = await listSearch.searchBusinesses.call(context(), 'springf');
		expect(results).toEqual([{ name: 'Example Bakery (Springfield)', value: BUSINESSES.bakery }]);
		expect(await names(listSearch.searchBusinesses)).toHaveLength(2);
	});

	it('are all fetched, a hundred at a time', async () => {
		for (let n = 0; n < 150; n += 1) {
			const id = `${n}`.padStart(24, '0');
			account.sandbox.store.businesses.set(id, {
				id,
				locationId: LOCATION_ID,
				name: `Shop ${n}`,
				createdAt: 0,
				updatedAt: 0,
			});
		}
		expect(await names(listSearch.searchBusinesses, 'shop')).toHaveLength(150);
		expect(account.requests).toHaveLength(2);
	});
});

describe('tasks and notes of the chosen contact', () => {
	let contactId: string;
	beforeEach(() => {
		contactId = account.contact();
		const { sandbox } = account;
		const contact = sandbox.contacts.get(contactId, LOCATION_ID);
		createTask(sandbox, contact, {
			title: 'Call',
			dueDate: '2026-03-05T02:00:00Z',
			completed: false,
		});
		createTask(sandbox, contact, {
			title: 'Pay',
			dueDate: '2026-03-06T12:00:00Z',
			completed: true,
		});
		createNote(sandbox, contact, { body: '<p>Asked for a call back</p>' }).dateAdded = Date.UTC(
			2026,
			2,
			5,
			12,
		);
		createNote(sandbox, contact, { title: 'Long', body: 'x'.repeat(100) }).dateAdded = Date.UTC(
			2026,
			2,
			6,
			12,
		);
	});
	const chosen = () => ({ resource: 'task', operation: 'get', contactId: rl(contactId) });

	it('show what tells tasks apart', async () => {
		expect(await names(listSearch.searchTasks, undefined, chosen())).toEqual([
			'Call (due 2026-03-04)',
			'Pay (due 2026-03-06, completed)',
		]);
		expect(await names(listSearch.searchTasks, 'pay', chosen())).toHaveLength(1);
	});

	it('show the first words of notes', async () => {
		const parameters = { ...chosen(), resource: 'note' };
		expect(await names(listSearch.searchNotes, undefined, parameters)).toEqual([
			'Asked for a call back (2026-03-05)',
			`Long: ${'x'.repeat(54)}… (2026-03-06)`,
		]);
	});

	it('take the contact from the address of its page', async () => {
		const url = `https://app.gohighlevel.com/v2/location/${LOCATION_ID}/contacts/detail/${contactId}`;
		const parameters = { ...chosen(), contactId: rl(url, 'url') };
		expect(await names(listSearch.searchTasks, undefined, parameters)).toHaveLength(2);
	});

	it.each([
		['', 'Choose a contact first'],
		['={{ $json.id }}', 'The contact comes from an expression'],
	])('say why there is no list for the contact "%s"', async (value, message) => {
		const parameters = { ...chosen(), contactId: rl(value) };
		await expect(listSearch.searchTasks.call(context(parameters))).rejects.toThrow(message);
		expect(account.requests).toEqual([]);
	});
});

describe('tags', () => {
	it('are given by name, each once', async () => {
		account.sandbox.store.tags.set('twin', { id: 'twin', name: 'vip', locationId: LOCATION_ID });
		expect(await loadOptions.getTags.call(context())).toEqual([
			{ name: 'newsletter', value: 'newsletter' },
			{ name: 'sms consent', value: 'sms consent' },
			{ name: 'vip', value: 'vip' },
		]);
	});
});
