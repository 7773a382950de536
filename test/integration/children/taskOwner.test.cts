import type { INodeParameters } from 'n8n-workflow';

import { USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const USER_LIST = 'GET /users/';
const task = (assignedTo: INodeParameters | string) => ({
	contactId: rl(contactId),
	title: 'Call',
	dueDate: '2026-03-05',
	additionalFields: { assignedTo },
});

describe('the owner of a task', () => {
	it.each([
		['an email', 'amir@example.com'],
		['an email in capitals', ' Amir@Example.COM '],
		['a full name', 'Amir Agent'],
		['a name with other blanks and case', 'AMIR   agent'],
		['what the list shows', 'Amir Agent (amir@example.com)'],
	])('may be %s', async (_, name) => {
		const [made] = await account.items('task', 'create', task(rl(name)));
		expect(made?.assignedTo).toBe(USERS.agent);
		await account.items('task', 'create', task(name));
		expect(account.lastBody).toMatchObject({ assignedTo: USERS.agent });
	});

	it('is looked up once, and an ID not at all', async () => {
		const owner = rl('={{ $json.owner }}');
		const items = [{ owner: 'amir@example.com' }, { owner: 'Olivia Owner' }, { owner: '' }];
		const { output } = await account.run('task', 'create', task(owner), { items });
		expect(output.map(({ json }) => json.assignedTo)).toEqual([
			USERS.agent,
			USERS.owner,
			undefined,
		]);
		expect(account.requests.filter((request) => request === USER_LIST)).toHaveLength(1);
		account.sandbox.clearJournal();
		await account.items('task', 'create', task(rl(USERS.agent)));
		expect(account.requests).toHaveLength(1);
	});

	it.each([
		['nobody@example.com', 'names no user of this sub-account: "nobody@example.com"'],
		['Amir', 'names no user of this sub-account: "Amir"'],
		['Twin Agent', 'names 2 users: "Twin Agent"'],
	])('is refused by name when it is %s', async (name, message) => {
		const users = account.sandbox.store.users;
		const [owner, agency] = [USERS.owner, USERS.agency].map((id) => users.get(id));
		Object.assign(owner ?? {}, { firstName: 'Twin', lastName: 'Agent' });
		Object.assign(agency ?? {}, { firstName: 'Twin', lastName: 'Agent' });
		const { error } = await account.run('task', 'create', task(rl(name)));
		expect(error?.message).toBe(`The field 'Assigned To' ${message} [item 0]`);
		expect(account.requests).toEqual([USER_LIST]);
	});

	it('says whom there is to choose from', async () => {
		const { error } = await account.run('task', 'create', task(rl('nobody')));
		expect(error?.description).toContain('Olivia Owner (olivia@example.com)');
	});

	it.each(['search', 'getAll'])('is understood as a filter of %s', async (operation) => {
		await account.items('task', 'create', task(rl(USERS.agent)));
		await account.items('task', 'create', task(rl(USERS.owner)));
		const items = await account.items('task', operation, {
			contactId: rl(contactId),
			filters: { assignedTo: rl('Amir Agent') },
		});
		expect(items).toMatchObject([{ assignedTo: USERS.agent }]);
	});

	it('is understood in an update, and as the author of a note', async () => {
		const [made] = await account.items('task', 'create', task(rl('')));
		await account.items('task', 'update', {
			contactId: rl(contactId),
			taskId: rl(String(made?.id)),
			updateFields: { assignedTo: rl('amir@example.com') },
		});
		expect(account.lastBody).toEqual({ assignedTo: USERS.agent });
		await account.items('note', 'create', {
			contactId: rl(contactId),
			body: 'Hi',
			additionalFields: { userId: rl('Olivia Owner') },
		});
		expect(account.lastBody).toEqual({ body: 'Hi', userId: USERS.owner });
	});
});
