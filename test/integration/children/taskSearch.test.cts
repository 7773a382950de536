import type { INodeParameters } from 'n8n-workflow';

import { LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let ada: string;
let bob: string;
beforeEach(() => {
	ada = account.contact('Ada');
	bob = account.contact('Bob');
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const LONG_AGO = '2020-01-01T00:00:00Z';
const FAR_AHEAD = '2099-01-01T00:00:00Z';

function task(contactId: string, title: string, more: object = {}): string {
	const contact = account.sandbox.contacts.get(contactId, LOCATION_ID);
	const input = { title, dueDate: FAR_AHEAD, completed: false, ...more };
	return createTask(account.sandbox, contact, input).id;
}

const search = async (filters: INodeParameters = {}, more: INodeParameters = {}) =>
	await account.items('task', 'search', { filters, ...more });
const titles = async (...args: Parameters<typeof search>) =>
	(await search(...args)).map(({ title }) => title);

describe('task reopen', () => {
	it('marks a completed task as not done', async () => {
		const taskId = task(ada, 'Call', { completed: true });
		const [item] = await account.items('task', 'reopen', {
			contactId: rl(ada),
			taskId: rl(taskId),
		});
		expect(item).toMatchObject({ id: taskId, contactId: ada, completed: false });
		expect(account.sandbox.store.tasks.get(taskId)?.completed).toBe(false);
	});
});

describe('task search', () => {
	it('finds the tasks of all contacts, with id and contact', async () => {
		const id = task(ada, 'Call');
		task(bob, 'Pay');
		const items = await search();
		expect(items).toHaveLength(2);
		expect(items[0]).toMatchObject({ id, title: 'Call', contactId: ada, completed: false });
		expect(items[0]).not.toHaveProperty('_id');
	});

	it('lets HighLevel filter by owner, contact, text and whether they are done', async () => {
		task(ada, 'Call', { assignedTo: USERS.agent, body: 'about the offer' });
		task(ada, 'Pay', { completed: true });
		task(bob, 'Call', { assignedTo: USERS.owner });
		expect(await titles({ assignedTo: rl(USERS.agent) })).toEqual(['Call']);
		expect(await titles({ contactId: rl(ada) })).toEqual(['Call', 'Pay']);
		expect(await titles({ query: ' Offer ' })).toEqual(['Call']);
		expect(await titles({ completed: 'yes' })).toEqual(['Pay']);
		expect(await titles({ completed: 'no' })).toEqual(['Call', 'Call']);
		expect(await titles({ completed: 'any' })).toHaveLength(3);
		expect(
			await titles({ contactId: rl(ada), completed: 'no', assignedTo: rl(USERS.agent) }),
		).toEqual(['Call']);
		expect(account.lastBody).toEqual({
			assignedTo: [USERS.agent],
			contactId: [ada],
			completed: false,
			limit: 50,
			skip: 0,
		});
	});

	it('finds those that are overdue', async () => {
		task(ada, 'Late', { dueDate: LONG_AGO });
		task(ada, 'Done', { dueDate: LONG_AGO, completed: true });
		task(ada, 'Later');
		expect(await titles({ overdue: true })).toEqual(['Late']);
		expect(await titles({ overdue: false })).toHaveLength(3);
	});

	it("goes by HighLevel's clock", async () => {
		task(ada, 'Soon', {
			dueDate: new Date(Date.now() + 1_800_000).toISOString().replace(/\.\d+/, ''),
		});
		expect(await titles({ overdue: true })).toEqual([]);
		account.sandbox.settings.clockSkewMs = 3_600_000;
		expect(await titles({ overdue: true })).toEqual(['Soon']);
	});

	it('finds those that are due in a range, in the time zone of the workflow', async () => {
		task(ada, 'Before', { dueDate: '2026-03-05T04:59:00Z' });
		task(ada, 'Inside', { dueDate: '2026-03-05T05:01:00Z' });
		task(ada, 'After', { dueDate: '2026-03-06T05:01:00Z' });
		const range = { dueDateAfter: '2026-03-05T00:00:00', dueDateBefore: '2026-03-06T00:00:00' };
		expect(await titles(range)).toEqual(['Inside']);
	});

	it('reads on until there are no more', async () => {
		for (let n = 0; n < 230; n += 1) task(ada, `Task ${n}`);
		const all = await search({}, { returnAll: true });
		expect(new Set(all.map(({ id }) => id)).size).toBe(230);
		expect(account.requests).toEqual(Array(3).fill('POST /locations/:locationId/tasks/search'));
	});

	it('asks for no more than the limit takes', async () => {
		for (let n = 0; n < 30; n += 1) task(ada, `Task ${n}`);
		expect(await search({}, { limit: 20 })).toHaveLength(20);
		expect(account.requests).toHaveLength(1);
	});

	it('reads on when its own filters leave too few for the limit', async () => {
		for (let n = 0; n < 150; n += 1) task(ada, 'Later');
		task(ada, 'Late', { dueDate: LONG_AGO });
		expect(await titles({ overdue: true }, { limit: 1 })).toEqual(['Late']);
		expect(account.requests).toHaveLength(2);
	});
});

describe('what task search is given', () => {
	beforeEach(() => {
		task(ada, 'Call', { assignedTo: USERS.agent, dueDate: LONG_AGO });
		task(bob, 'Pay', { completed: true });
	});

	it.each([
		['contactId', rl('={{ $json.contact }}'), 'Contact'],
		['contactId', '={{ $json.contact }}', 'Contact'],
		['assignedTo', rl('={{ $json.owner }}'), 'Assigned To'],
		['query', '={{ $json.text }}', 'Search Text'],
		['query', '={{ null }}', 'Search Text'],
		['completed', '={{ $json.done }}', 'Completed'],
		['overdue', '={{ $json.late }}', 'Overdue'],
		['dueDateAfter', '={{ $json.after }}', 'Due After'],
		['dueDateBefore', '={{ null }}', 'Due Before'],
	])('is refused when the filter %s is %j and empty', async (name, value, label) => {
		const items = [{ blank: '' }];
		const { error } = await account.run(
			'task',
			'search',
			{ filters: { [name]: value } },
			{ items },
		);
		expect(error?.message).toBe(`The filter '${label}' is empty [item 0]`);
		const options = { ifFilterEmpty: 'nothing' };
		expect(
			await account.items('task', 'search', { filters: { [name]: value }, options }, { items }),
		).toEqual([]);
		expect(account.requests).toEqual([]);
	});

	it('may name the contact by its email', async () => {
		const carla = account.sandbox.contacts.create(LOCATION_ID, { email: 'carla@example.com' }).id;
		task(carla, 'Write');
		expect(await titles({ contactId: rl('carla@example.com', 'identity') })).toEqual(['Write']);
	});

	it('is none when a filter was left blank in the editor', async () => {
		const blank = {
			contactId: rl(''),
			assignedTo: rl('={{ "" }}'),
			query: '={{ " " }}',
			dueDateAfter: '',
		};
		expect(await titles(blank)).toEqual(['Call', 'Pay']);
	});

	it.each([
		[{ completed: '={{ true }}' }, ['Pay']],
		[{ completed: '={{ "TRUE" }}' }, ['Pay']],
		[{ completed: '={{ 1 }}' }, ['Pay']],
		[{ completed: '={{ "Yes" }}' }, ['Pay']],
		[{ completed: '={{ false }}' }, ['Call']],
		[{ completed: '={{ "0" }}' }, ['Call']],
		[{ completed: 'Any' }, ['Call', 'Pay']],
		[{ overdue: '={{ "TRUE" }}' }, ['Call']],
		[{ overdue: '={{ 1 }}' }, ['Call']],
		[{ overdue: '={{ "yes" }}' }, ['Call']],
		[{ overdue: '={{ "false" }}' }, ['Call', 'Pay']],
		[{ overdue: '={{ 0 }}' }, ['Call', 'Pay']],
		[{ overdue: '={{ "No" }}' }, ['Call', 'Pay']],
		[{ query: '={{ "pay" }}', completed: 'any' }, ['Pay']],
	])('is understood: %j', async (filters, expected) => {
		expect(await titles(filters)).toEqual(expected);
	});

	it.each([
		[{ completed: 'perhaps' }, "'Completed'"],
		[{ overdue: 'perhaps' }, "'Overdue'"],
		[{ overdue: '={{ [true] }}' }, "'Overdue'"],
		[{ query: '={{ ({ a: 1 }) }}' }, "'Search Text'"],
		[{ dueDateAfter: 'soon' }, "'Due After' holds no date"],
		[{ dueDateBefore: 'soon' }, "'Due Before' holds no date"],
		[{ assignedTo: rl('nobody@example.com') }, "'Assigned To' names no user"],
		[{ assignedTo: rl('={{ ({ id: "x" }) }}') }, "'Assigned To'"],
		[{ contactId: rl('={{ [1] }}') }, "'Contact'"],
	])('is refused by name: %j', async (filters, message) => {
		const { error } = await account.run('task', 'search', { filters });
		expect(error?.message).toContain(message);
		expect(account.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
	});
});
