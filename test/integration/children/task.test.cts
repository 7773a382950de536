import { DateTime } from 'luxon';

import { USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const stored = () => [...account.sandbox.store.tasks.values()];
const iso = (time?: number) => new Date(time ?? Number.NaN).toISOString();

async function task(parameters = {}): Promise<string> {
	const [made] = await account.items('task', 'create', {
		contactId: rl(contactId),
		title: 'Call back',
		dueDate: '2026-03-05T09:00:00Z',
		...parameters,
	});
	return made?.id as string;
}

describe('task create', () => {
	it('stores every field and returns the task with its contact', async () => {
		const [made] = await account.items('task', 'create', {
			contactId: rl(contactId),
			title: ' Call back ',
			dueDate: '2026-03-05T09:00:00',
			additionalFields: { body: 'About the offer', assignedTo: rl(USERS.agent), completed: true },
		});
		expect(made).toEqual({
			id: expect.any(String),
			title: 'Call back',
			body: 'About the offer',
			assignedTo: USERS.agent,
			dueDate: '2026-03-05T14:00:00.000Z',
			completed: true,
			contactId,
		});
		expect(stored()).toMatchObject([{ id: made?.id, title: 'Call back', completed: true }]);
	});

	it('always says whether it is completed, and sends nothing that is empty', async () => {
		await task({ additionalFields: { body: '', assignedTo: rl('') } });
		expect(account.lastBody).toEqual({
			title: 'Call back',
			dueDate: '2026-03-05T09:00:00Z',
			completed: false,
		});
		expect(stored()[0]?.completed).toBe(false);
	});

	it.each([
		['2026-03-05T09:00:00.000Z', '2026-03-05T09:00:00.000Z'],
		['2026-03-05T09:00:00+01:00', '2026-03-05T08:00:00.000Z'],
		['2026-03-05T09:00', '2026-03-05T14:00:00.000Z'],
		['2026-03-05 09:00:00', '2026-03-05T14:00:00.000Z'],
		['2026-03-05', '2026-03-05T05:00:00.000Z'],
		[
			"={{ DateTime.fromISO('2026-03-05T09:00:00', { zone: 'Asia/Tokyo' }) }}",
			'2026-03-05T00:00:00.000Z',
		],
		['={{ new Date(1772701200123) }}', '2026-03-05T09:00:00.000Z'],
	])('understands the due date %s', async (dueDate, instant) => {
		await task({ dueDate });
		expect(iso(stored()[0]?.dueDate)).toBe(instant);
	});

	it('takes a date without a zone in the zone of the workflow', async () => {
		const parameters = { contactId: rl(contactId), title: 'x', dueDate: '2026-07-01T09:00:00' };
		await account.items('task', 'create', parameters, { timezone: 'Europe/Berlin' });
		expect(iso(stored()[0]?.dueDate)).toBe('2026-07-01T07:00:00.000Z');
	});

	it.each([
		[
			{ dueDate: 'tomorrow' },
			'The field \'Due Date\' holds no date that can be understood: "tomorrow"',
		],
		[{ dueDate: '2026-02-30' }, "The field 'Due Date' holds no date"],
		[{ dueDate: '' }, "The field 'Due Date' is empty"],
		[{ title: '  ' }, "The field 'Title' is empty"],
		[{ contactId: rl('') }, "The field 'Contact' is empty"],
	])('refuses %j before a request is sent', async (parameters, message) => {
		const { error } = await account.run('task', 'create', {
			contactId: rl(contactId),
			title: 'x',
			dueDate: '2026-03-05',
			...parameters,
		});
		expect(error?.message).toContain(message);
		expect(error?.message).toContain('[item 0]');
		expect(account.requests).toEqual([]);
	});
});

describe('task get and get many', () => {
	it('gets one', async () => {
		const taskId = await task();
		const items = await account.items('task', 'get', {
			contactId: rl(contactId),
			taskId: rl(taskId),
		});
		expect(items).toMatchObject([{ id: taskId, title: 'Call back', contactId }]);
	});

	it('says that a task was not found', async () => {
		const { error } = await account.run('task', 'get', {
			contactId: rl(contactId),
			taskId: rl('nope'),
		});
		expect(error?.message).toContain('HighLevel did not find what was asked for');
	});

	it('lists, filters and cuts the list', async () => {
		await task({ title: 'Open early' });
		await task({
			title: 'Open late',
			dueDate: '2026-04-01T00:00:00Z',
			additionalFields: { assignedTo: rl(USERS.agent) },
		});
		await task({
			title: 'Done',
			dueDate: '2026-03-06T09:00:00Z',
			additionalFields: { completed: true, body: 'paid in CASH' },
		});
		const titles = async (filters = {}, more = {}) =>
			(await account.items('task', 'getAll', { contactId: rl(contactId), filters, ...more })).map(
				({ title }) => title,
			);
		expect(await titles()).toEqual(['Open early', 'Done', 'Open late']);
		expect(await titles({}, { limit: 2 })).toEqual(['Open early', 'Done']);
		expect(await titles({ completed: 'no' })).toEqual(['Open early', 'Open late']);
		expect(await titles({ completed: 'yes' })).toEqual(['Done']);
		expect(await titles({ completed: 'any' })).toHaveLength(3);
		expect(await titles({ assignedTo: rl(USERS.agent) })).toEqual(['Open late']);
		expect(await titles({ query: 'cash' })).toEqual(['Done']);
		expect(await titles({ dueDateAfter: '2026-03-31T12:00:00' })).toEqual(['Open late']);
		expect(await titles({ dueDateBefore: '2026-03-31T12:00:00' })).toEqual(['Open early', 'Done']);
	});

	it('gives no item for a contact without tasks, and refuses a limit of 0', async () => {
		const parameters = { contactId: rl(contactId) };
		expect(await account.items('task', 'getAll', parameters)).toEqual([]);
		const { error } = await account.run('task', 'getAll', { ...parameters, limit: 0 });
		expect(error?.message).toContain("'Limit' must be a whole number of at least 1");
	});

	it('returns more than the limit when all are wanted', async () => {
		for (let n = 0; n < 60; n += 1) await task({ title: `Task ${n}` });
		const all = await account.items('task', 'getAll', {
			contactId: rl(contactId),
			returnAll: true,
		});
		expect(all).toHaveLength(60);
	});
});

describe('task update, complete and delete', () => {
	it('changes only what was filled in', async () => {
		const taskId = await task({ additionalFields: { body: 'keep', assignedTo: rl(USERS.agent) } });
		const [changed] = await account.items('task', 'update', {
			contactId: rl(contactId),
			taskId: rl(taskId),
			updateFields: {
				title: 'New',
				dueDate: DateTime.utc(2026, 5, 1).toISO(),
				body: '',
				completed: true,
			},
		});
		expect(account.lastBody).toEqual({
			title: 'New',
			dueDate: '2026-05-01T00:00:00Z',
			completed: true,
		});
		expect(changed).toMatchObject({
			id: taskId,
			title: 'New',
			body: 'keep',
			completed: true,
			contactId,
		});
		expect(stored()).toMatchObject([{ body: 'keep', assignedTo: USERS.agent }]);
	});

	it('opens a task again and clears fields on request', async () => {
		const taskId = await task({
			additionalFields: { body: 'away', assignedTo: rl(USERS.agent), completed: true },
		});
		await account.items('task', 'update', {
			contactId: rl(contactId),
			taskId: rl(taskId),
			updateFields: { completed: false, fieldsToClear: ['assignedTo', 'body'] },
		});
		expect(account.lastBody).toEqual({ completed: false, assignedTo: '', body: '' });
		expect(stored()).toMatchObject([{ completed: false, assignedTo: '', body: '' }]);
	});

	it('refuses an update with nothing in it before a request is sent', async () => {
		const { error } = await account.run('task', 'update', {
			contactId: rl(contactId),
			taskId: rl('t1'),
			updateFields: { title: ' ' },
		});
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(account.requests).toEqual([]);
	});

	it('completes a task, twice without harm', async () => {
		const taskId = await task();
		const parameters = { contactId: rl(contactId), taskId: rl(taskId) };
		for (let n = 0; n < 2; n += 1) {
			const items = await account.items('task', 'complete', parameters);
			expect(items).toMatchObject([{ id: taskId, completed: true, contactId }]);
		}
		expect(stored()[0]?.completed).toBe(true);
		expect(account.requests.at(-1)).toBe('PUT /contacts/:contactId/tasks/:taskId/completed');
	});

	it('deletes a task', async () => {
		const taskId = await task();
		const parameters = { contactId: rl(contactId), taskId: rl(taskId) };
		expect(await account.items('task', 'delete', parameters)).toEqual([
			{ id: taskId, deleted: true },
		]);
		expect(stored()).toEqual([]);
		const { error } = await account.run('task', 'delete', parameters);
		expect(error?.message).toContain('HighLevel did not find what was asked for');
	});
});

describe('the fields of a task', () => {
	it.each([
		['={{ "assignedTo, body" }}'],
		['={{ "Assigned To,Description" }}'],
		['={{ ["Description", "assignedTo"] }}'],
		['["assignedTo","body"]'],
		['={{ JSON.stringify(["Assigned To", "body"]) }}'],
	])('to clear are understood as %s', async (fieldsToClear) => {
		const taskId = await task({ additionalFields: { body: 'x', assignedTo: rl(USERS.agent) } });
		await account.items('task', 'update', {
			contactId: rl(contactId),
			taskId: rl(taskId),
			updateFields: { fieldsToClear },
		});
		expect(account.lastBody).toEqual({ assignedTo: '', body: '' });
	});

	it.each([
		'={{ "title" }}',
		'={{ ["dueDate"] }}',
		'={{ [{ body: true }] }}',
		'={{ "body; title" }}',
	])('to clear are refused by name: %s', async (fieldsToClear) => {
		const { error } = await account.run('task', 'update', {
			contactId: rl(contactId),
			taskId: rl('t1'),
			updateFields: { fieldsToClear },
		});
		expect(error?.message).toContain("'Fields to Clear'");
		expect(account.requests).toEqual([]);
	});

	it.each([
		[{ title: '={{ ({ a: 1 }) }}' }, 'Title'],
		[{ title: '={{ ["a"] }}' }, 'Title'],
		[{ additionalFields: { body: '={{ ({ toString: () => "x" }) }}' } }, 'Description'],
	])('hold text, and no object: %j', async (parameters, label) => {
		const { error } = await account.run('task', 'create', {
			contactId: rl(contactId),
			title: 'x',
			dueDate: '2026-03-05',
			...parameters,
		});
		expect(error?.message).toContain(`The field '${label}'`);
		expect(account.requests).toEqual([]);
	});
});
