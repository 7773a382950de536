import { task } from '../../../nodes/HighLevelContacts/actions/task';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
let ids: Record<string, string>;

beforeEach(async () => {
	contactId = account.contact();
	ids = {};
	await add('late', '2026-03-09');
	await add('early', '2026-03-05');
	await add('done', '2026-03-01', true);
	await add('middle', '2026-03-07');
	account.sandbox.clearJournal();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

async function add(title: string, dueDate: string, completed = false): Promise<void> {
	const [made] = await account.items('task', 'create', {
		contactId: rl(contactId),
		title,
		dueDate,
		additionalFields: { completed },
	});
	ids[title] = String(made?.id);
}

const chosen = (value: string, mode = 'number') => ({
	contactId: rl(contactId),
	taskId: rl(value, mode),
});
const LIST = 'GET /contacts/:contactId/tasks';

describe('a task by its number', () => {
	it.each(['2', '#2', ' 2 '])('is the second open one: %j', async (number) => {
		const items = await account.items('task', 'get', chosen(number));
		expect(items).toMatchObject([{ id: ids.middle, title: 'middle' }]);
		expect(account.requests).toEqual([LIST, 'GET /contacts/:contactId/tasks/:taskId']);
	});

	it('can be completed, changed and deleted', async () => {
		expect(await account.items('task', 'complete', chosen('1'))).toMatchObject([
			{ id: ids.early, completed: true },
		]);
		const updateFields = { title: 'changed' };
		expect(await account.items('task', 'update', { ...chosen('1'), updateFields })).toMatchObject([
			{ id: ids.middle, title: 'changed' },
		]);
		expect(await account.items('task', 'delete', chosen('2'))).toEqual([
			{ id: ids.late, deleted: true },
		]);
	});

	it('has the number that Get Many shows, whatever else is filtered out', async () => {
		const [found] = await account.items('task', 'getAll', {
			contactId: rl(contactId),
			filters: { completed: 'no', query: 'late' },
		});
		expect(found).toMatchObject({ id: ids.late, number: 3 });
		const [same] = await account.items('task', 'get', chosen(String(found?.number)));
		expect(same?.id).toBe(ids.late);
	});

	it('may be an ID in the same field, so that DONE 2 and DONE with an ID need one node', async () => {
		const items = await account.items('task', 'complete', chosen(ids.late ?? ''));
		expect(items).toMatchObject([{ id: ids.late, completed: true }]);
		expect(account.requests).toEqual(['PUT /contacts/:contactId/tasks/:taskId/completed']);
	});

	it('is asked for once, and means the list as it was, when one run completes several', async () => {
		const { output } = await account.run(
			'task',
			'complete',
			{ contactId: rl(contactId), taskId: rl('={{ $json.number }}', 'number') },
			{ items: [{ number: 1 }, { number: 2 }, { number: 3 }] },
		);
		expect(output.map(({ json }) => json.id)).toEqual([ids.early, ids.middle, ids.late]);
		expect(account.requests.filter((request) => request === LIST)).toHaveLength(1);
	});

	it.each([
		['4', 'There is no open task number 4: the contact has 3 open tasks [item 0]'],
		['0', 'There is no open task number 0: the contact has 3 open tasks [item 0]'],
		['', "The field 'Task' is empty [item 0]"],
		['={{ $json.taskNumber }}', "The field 'Task' is empty [item 0]"],
	])('%j changes nothing and says why', async (number, message) => {
		const { error } = await account.run('task', 'complete', chosen(number));
		expect(error?.message).toBe(message);
		expect(account.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
	});

	it.each([
		...['x', '1.5', '-1', '1e3', '2 and 3', '12345', 'the second one'],
		...['={{ 1.5 }}', '={{ -1 }}', '={{ 1e9 }}', '={{ 1e21 }}'],
	])('refuses %j, which is neither a number nor an ID, before a request', async (number) => {
		for (const operation of ['get', 'complete', 'update', 'delete']) {
			const { error } = await account.run('task', operation, {
				...chosen(number),
				updateFields: { title: 'changed' },
			});
			expect(error?.message).toMatch(
				/^The field 'Task' holds neither a number nor an ID: ".+" \[item 0\]$/,
			);
		}
		expect(account.requests).toEqual([]);
	});

	it('says when there is one open task, or none', async () => {
		await account.items('task', 'delete', chosen('1'));
		await account.items('task', 'delete', chosen('1'));
		const one = await account.run('task', 'complete', chosen('2'));
		expect(one.error?.message).toContain('the contact has 1 open task [');
		await account.items('task', 'complete', chosen('1'));
		const none = await account.run('task', 'complete', chosen('1'));
		expect(none.error?.message).toContain('the contact has no open tasks [');
	});

	it('is offered wherever an open task is meant, so not where one is opened again', () => {
		const offering = task.operations
			.filter(({ fields }) =>
				fields.some(({ modes = [] }) => modes.some(({ name }) => name === 'number')),
			)
			.map(({ option }) => option.value);
		expect(offering).toEqual(['complete', 'delete', 'get', 'update']);
	});
});

describe('the list as one text', () => {
	const list = async (more = {}) =>
		await account.items('task', 'getAll', {
			contactId: rl(contactId),
			filters: { completed: 'no' },
			options: { output: 'text' },
			...more,
		});

	it('has a line for each open task', async () => {
		expect(await list()).toEqual([
			{
				contactId,
				count: 3,
				text: '1. early (2026-03-05)\n2. middle (2026-03-07)\n3. late (2026-03-09)',
			},
		]);
	});

	it('counts those beyond the limit, too', async () => {
		expect(await list({ limit: 1 })).toEqual([
			{ contactId, count: 3, text: '1. early (2026-03-05)' },
		]);
	});

	it('is an item also when there is no task', async () => {
		const other = account.contact('Bob');
		expect(await list({ contactId: rl(other) })).toEqual([
			{ contactId: other, count: 0, text: '' },
		]);
	});
});
