import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { bookAppointment } from '../../sandbox/model/appointments.cts';
import { rl } from '../support/account.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { runOperation } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

let stack: Stack;
let contactId: string;

beforeAll(async () => {
	stack = await startStack();
});
beforeEach(() => {
	stack.sandbox.reset({ keepTokens: true });
	contactId = stack.sandbox.contacts.create(fixtures.LOCATION_ID, {
		firstName: 'Ada',
		tags: ['vip'],
	}).id;
});
afterAll(() => stack?.close());

describe.each(['token', 'oAuth2'] as const)('what belongs to a contact, with %s', (credential) => {
	const on =
		(resource: string) =>
		(operation: string, parameters: INodeParameters = {}) =>
			runOperation(stack, {
				resource,
				operation,
				parameters: { contactId: rl(contactId), ...parameters },
				credential,
			});
	const idOf = (items: IDataObject[]): string => String(items[0]?.id);

	it('task: create, get, getAll, update, complete, delete', async () => {
		const task = on('task');
		const { tasks } = stack.sandbox.store;
		const id = idOf(await task('create', { title: 'Call', dueDate: '2027-03-05T09:00:00Z' }));
		expect(tasks.get(id)).toMatchObject({
			contactId,
			title: 'Call',
			dueDate: Date.UTC(2027, 2, 5, 9),
			completed: false,
		});
		const taskId = rl(id);
		expect(await task('get', { taskId })).toMatchObject([{ id, title: 'Call', contactId }]);

		await task('update', { taskId, updateFields: { title: 'Call back', body: 'About the offer' } });
		expect(tasks.get(id)).toMatchObject({ title: 'Call back', body: 'About the offer' });

		const other = idOf(await task('create', { title: 'Write', dueDate: '2027-03-06T09:00:00Z' }));
		const titles = (await task('getAll', { returnAll: true })).map(({ title }) => title).sort();
		expect(titles).toEqual(['Call back', 'Write']);

		await task('complete', { taskId });
		expect([tasks.get(id)?.completed, tasks.get(other)?.completed]).toEqual([true, false]);

		expect(await task('delete', { taskId })).toEqual([{ id, deleted: true }]);
		expect([...tasks.keys()]).toEqual([other]);
	});

	it('note: create, get, getAll, update, delete', async () => {
		const note = on('note');
		const { notes } = stack.sandbox.store;
		const id = idOf(await note('create', { body: 'Likes "quotes" & <tags>, ünïcode 🙂' }));
		expect(notes.get(id)).toMatchObject({ contactId });
		const noteId = rl(id);
		const [read] = await note('get', { noteId });
		expect(JSON.stringify(read)).toContain('ünïcode 🙂');

		await note('update', { noteId, updateFields: { body: 'Prefers texts' } });
		expect(notes.get(id)?.body).toContain('Prefers texts');

		await note('create', { body: 'Second' });
		expect(await note('getAll', { returnAll: true })).toHaveLength(2);

		expect(await note('delete', { noteId })).toEqual([{ id, deleted: true }]);
		expect(notes.has(id)).toBe(false);
		expect(notes.size).toBe(1);
	});

	it('tag: add, remove, getAll', async () => {
		const tag = on('tag');
		const tagsNow = () => stack.sandbox.store.contacts.get(contactId)?.tags;
		await tag('add', { tags: [], otherTags: 'New Customer, texted' });
		expect(tagsNow()).toEqual(['vip', 'new customer', 'texted']);
		await tag('remove', { tags: ['vip'] });
		expect(tagsNow()).toEqual(['new customer', 'texted']);

		const names = (await tag('getAll', { returnAll: true })).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['new customer', 'texted']));
		expect(names).toHaveLength(stack.sandbox.store.tagByName.size);
	});

	it('appointment: getAll', async () => {
		const { id } = bookAppointment(stack.sandbox, fixtures.LOCATION_ID, contactId, {
			calendarId: fixtures.CALENDARS.intro,
			startTime: '2027-03-05T09:00:00-06:00',
			title: 'Intro',
			ignoreFreeSlotValidation: true,
		});
		expect(await on('appointment')('getAll', { returnAll: true })).toMatchObject([
			{ id, contactId, title: 'Intro' },
		]);
	});

	it('appointment: getFreeSlots, create, update, cancel, createNote, getNotes', async () => {
		const appointment = on('appointment');
		const calendarId = rl(fixtures.CALENDARS.intro);
		const slots = await appointment('getFreeSlots', {
			calendarId,
			from: '={{ $now }}',
			to: '={{ $now.plus({ days: 7 }) }}',
		});
		const [first, second] = slots.map(({ start }) => String(start));
		const id = idOf(
			await appointment('create', { calendarId, when: 'slot', slot: rl(first ?? '') }),
		);
		const chosen = { appointmentId: rl(id) };
		const stored = () => stack.sandbox.store.events.get(id);
		expect(stored()).toMatchObject({ contactId, start: Date.parse(first ?? '') });

		await appointment('update', { ...chosen, updateFields: { startTime: second } });
		expect(stored()?.start).toBe(Date.parse(second ?? ''));
		await appointment('cancel', chosen);
		expect(stored()?.appointmentStatus).toBe('cancelled');

		await appointment('createNote', { ...chosen, body: 'Ill' });
		expect(await appointment('getNotes', { ...chosen, returnAll: true })).toMatchObject([
			{ appointmentId: id, body: 'Ill' },
		]);
	});

	it('tag: create, update, set', async () => {
		const tag = on('tag');
		const tagId = idOf(await tag('create', { name: 'Spring' }));
		await tag('update', { tagId: rl(tagId), name: 'Summer' });
		expect(stack.sandbox.store.tags.get(tagId)?.name).toBe('summer');
		await tag('set', { otherTags: 'summer' });
		expect(stack.sandbox.store.contacts.get(contactId)?.tags).toEqual(['summer']);
	});
});
