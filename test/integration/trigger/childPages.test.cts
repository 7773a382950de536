import type { INodeParameters } from 'n8n-workflow';

import type { Contact } from '../../../sandbox/model/types.cts';
import { armMany } from './childEvents.cts';
import { ChildStage } from './childStage.cts';
import { beforeEachAnswer, MINUTE, type Watcher } from './watcher.cts';

/** What happens to tasks and notes between two requests of a poll, and polls that take too long. */

// Hundreds of requests in some tests, on a machine that may be busy.
jest.setTimeout(120_000);

const stage = ChildStage.use();
let contacts: Contact[];
beforeEach(() => {
	contacts = Array.from({ length: 20 }, (_, n) => stage.people.add(`Person ${n}`));
});

async function watching(event: string, options: INodeParameters = {}): Promise<Watcher> {
	return await stage.watching({ event, options });
}

/** Makes each answer take that long by this machine's clock. */
function slowAnswers(ms: number): void {
	beforeEachAnswer(stage.sandbox, () => {
		stage.machineOffMs += ms;
	});
}

describe('between two pages', () => {
	/** Lets something happen in HighLevel just before the n-th request. */
	const before = (request: number, happen: () => void) =>
		beforeEachAnswer(stage.sandbox, (n) => {
			if (n === request) happen();
		});

	it('tasks that move up because others are deleted come with the next poll', async () => {
		const watcher = await watching('taskCreated');
		const tasks = Array.from({ length: 250 }, (_, n) =>
			stage.addTask(contacts[0] as Contact, `Task ${n}`),
		);
		before(2, () => {
			for (const task of tasks.slice(0, 30)) stage.removeTask(task);
		});
		const told = await watcher.drain(stage.clock);
		expect(new Set(told)).toEqual(new Set(tasks.map(({ id }) => id)));
		expect(told).toHaveLength(tasks.length);
	});

	it('an open task that slips through is not taken for completed', async () => {
		const tasks = Array.from({ length: 250 }, (_, n) =>
			stage.addTask(contacts[0] as Contact, `Task ${n}`),
		);
		const watcher = await watching('taskCompleted');
		before(2, () => {
			for (const task of tasks.slice(0, 30)) stage.editTask(task, { completed: true });
		});
		const told = await watcher.drain(stage.clock);
		expect(told.sort()).toEqual(
			tasks
				.slice(0, 30)
				.map(({ id }) => id)
				.sort(),
		);
	});

	it('a note on a contact that is edited meanwhile comes once', async () => {
		const crowd = Array.from({ length: 150 }, (_, n) => stage.people.add(`Guest ${n}`));
		const watcher = await stage.watching({ event: 'noteAdded', noteContacts: 1 });
		for (const contact of crowd) stage.people.edit(contact, { city: 'Paris' });
		const note = stage.addNote(crowd[0] as Contact, 'Hello');
		await stage.clock.advance(MINUTE);
		before(2, () => stage.people.edit(crowd[0] as Contact, { city: 'Rome' }));
		expect(await watcher.drain(stage.clock)).toEqual([note.id]);
	});
});

describe('when HighLevel is slow', () => {
	it('open tasks come all the same when they are few', async () => {
		const watcher = await watching('taskCreated');
		for (const happen of armMany(stage, 'taskCreated', contacts, 20)) happen();
		slowAnswers(10 * MINUTE);
		expect(await watcher.poll()).toHaveLength(20);
	});

	it('more open tasks than one poll can read are refused, and none is lost', async () => {
		const watcher = await watching('taskCreated');
		const things = armMany(stage, 'taskCreated', contacts, 450);
		for (const happen of things) happen();
		const before = watcher.saved;
		slowAnswers(20_000);
		const { error } = await watcher.try();
		expect(error?.message).toMatch(/^There are more than 300 open tasks/);
		expect(error?.description).toMatch(/Nothing was lost\. Choose a user/);
		expect(watcher.saved).toBe(before);
		jest.restoreAllMocks();
		expect(await watcher.drain(stage.clock)).toHaveLength(450);
	});

	it('completed tasks that there is no time to ask about come with the next polls', async () => {
		const things = armMany(stage, 'taskCompleted', contacts, 40);
		const watcher = await watching('taskCompleted');
		for (const happen of things) happen();
		slowAnswers(5_000);
		const first = await watcher.poll();
		expect(first.length).toBeGreaterThan(0);
		expect(first.length).toBeLessThan(40);
		const told = [...first.map(({ id }) => String(id)), ...(await watcher.drain(stage.clock))];
		expect(told).toHaveLength(40);
		expect(new Set(told).size).toBe(40);
	});

	it('contacts whose notes there is no time to read are read by the next polls', async () => {
		const watcher = await watching('noteAdded', { maxContacts: 1000 });
		for (const contact of contacts) {
			stage.people.edit(contact, { city: 'Paris' });
			stage.addNote(contact, 'Note');
		}
		slowAnswers(5_000);
		const first = await watcher.poll();
		expect(first.length).toBeLessThan(20);
		const told = [...first.map(({ id }) => String(id)), ...(await watcher.drain(stage.clock))];
		expect(told).toHaveLength(20);
	});

	it('items whose contacts there is no time to read come with the next polls', async () => {
		const crowd = Array.from({ length: 100 }, (_, n) => stage.people.add(`Guest ${n}`));
		const watcher = await stage.watching({ event: 'taskCreated', addContact: 'simple' });
		for (const contact of crowd) stage.addTask(contact, 'Call');
		slowAnswers(2_000);
		const first = await watcher.poll();
		expect(first).toHaveLength(40);
		const told = [...first.map(({ id }) => String(id)), ...(await watcher.drain(stage.clock))];
		expect(new Set(told).size).toBe(100);
	});
});

describe('notes of an import', () => {
	it('of 700 new contacts come once each, in polls that do not take too long', async () => {
		const watcher = await stage.watching({ event: 'noteAdded', noteContacts: 5 });
		for (let n = 0; n < 700; n += 1) stage.addNote(stage.people.add(`New ${n}`), `Note ${n}`);
		stage.sandbox.clearJournal();
		const first = await watcher.poll();
		expect(first.length).toBeLessThanOrEqual(300);
		expect(stage.sandbox.journal.length).toBeLessThan(320);
		const told = [...first.map(({ id }) => String(id)), ...(await watcher.drain(stage.clock))];
		expect(told).toHaveLength(700);
		expect(new Set(told).size).toBe(700);
	});

	it('are not lost when the contacts are found late', async () => {
		const watcher = await stage.watching({ event: 'noteAdded', noteContacts: 1 });
		const late = stage.people.add('Late');
		stage.sandbox.store.index.delay(late.id, stage.sandbox.now(), 90_000);
		const note = stage.addNote(late, 'Hello');
		await stage.clock.advance(1000);
		stage.people.add('Early');
		expect(await watcher.poll()).toEqual([]);
		await stage.clock.advance(2 * MINUTE);
		expect(await watcher.poll()).toMatchObject([{ id: note.id, contactId: late.id }]);
	});
});
