import { USERS } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { rl } from '../../support/account.cts';
import { ChildStage, DAY, HOUR, named } from './childStage.cts';
import { MINUTE, Watcher } from './watcher.cts';

/** Events of tasks. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});
afterEach(() => expect(stage.contractProblems).toEqual([]));

const told = async (watcher: Watcher) => named(await watcher.poll());

describe('task created', () => {
	it('is told with the contact, and all that HighLevel says about the task', async () => {
		const watcher = await stage.watching({ event: 'taskCreated' });
		const more = { body: 'About the offer', assignedTo: USERS.agent };
		const task = stage.addTask(ada, 'Call', DAY, more);
		const [row] = await watcher.poll();
		expect(row).toMatchObject({
			event: 'taskCreated',
			contactId: ada.id,
			id: task.id,
			title: 'Call',
			completed: false,
			dueDate: new Date(stage.now + DAY).toISOString(),
			...more,
		});
		expect(row).not.toHaveProperty('_id');
		expect(Object.keys(row ?? {}).slice(0, 2)).toEqual(['event', 'contactId']);
	});

	it('is not told of an old task that is opened again', async () => {
		const task = stage.addTask(ada, 'Call');
		const watcher = await stage.watching({ event: 'taskCreated' });
		stage.editTask(task, { completed: true });
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(DAY);
		stage.editTask(task, { completed: false });
		expect(await told(watcher)).toEqual([]);
	});

	it('of a user, is told of new tasks and of those that are handed to the user', async () => {
		const filters = { assignedTo: rl(USERS.agent) };
		const other = stage.addTask(ada, 'Handed over', DAY, { assignedTo: USERS.owner });
		const watcher = await stage.watching({ event: 'taskCreated', filters });
		stage.addTask(ada, 'Mine', DAY, { assignedTo: USERS.agent });
		stage.addTask(ada, 'Not mine', DAY, { assignedTo: USERS.owner });
		other.assignedTo = USERS.agent;
		expect((await told(watcher)).sort()).toEqual(['taskCreated Handed over', 'taskCreated Mine']);
	});

	it('with a text, is told of tasks that contain it', async () => {
		const watcher = await stage.watching({ event: 'taskCreated', filters: { query: 'offer' } });
		stage.addTask(ada, 'Call about the Offer');
		stage.addTask(ada, 'Call');
		expect(await told(watcher)).toEqual(['taskCreated Call about the Offer']);
	});
});

describe('task completed', () => {
	it('is told of what was ticked off, and not of what was deleted', async () => {
		const call = stage.addTask(ada, 'Call');
		const pay = stage.addTask(ada, 'Pay');
		stage.addTask(ada, 'Wait');
		const watcher = await stage.watching({ event: 'taskCompleted' });
		stage.editTask(call, { completed: true });
		stage.removeTask(pay);
		expect(await watcher.poll()).toMatchObject([
			{ event: 'taskCompleted', contactId: ada.id, id: call.id, title: 'Call', completed: true },
		]);
		expect(await told(watcher)).toEqual([]);
	});

	it('is told of a task that a page has left out before, though it was open', async () => {
		const call = stage.addTask(ada, 'Call');
		const watcher = await stage.watching({ event: 'taskCompleted' });
		stage.sandbox.addFault({
			kind: 'status',
			status: 200,
			path: '/locations/:locationId/tasks/search',
			body: { tasks: [] },
			times: 1,
		});
		expect(await told(watcher)).toEqual([]);
		stage.editTask(call, { completed: true });
		expect(await told(watcher)).toEqual(['taskCompleted Call']);
	});

	it('is told each time that a task is ticked off', async () => {
		const call = stage.addTask(ada, 'Call');
		const watcher = await stage.watching({ event: 'taskCompleted' });
		for (let round = 0; round < 2; round += 1) {
			stage.editTask(call, { completed: true });
			expect(await told(watcher)).toEqual(['taskCompleted Call']);
			stage.editTask(call, { completed: false });
			expect(await told(watcher)).toEqual([]);
		}
	});

	it('of a user, is not told of a task that was handed to somebody else, who completes it', async () => {
		const filters = { assignedTo: rl(USERS.agent) };
		const given = stage.addTask(ada, 'Given', DAY, { assignedTo: USERS.agent });
		const kept = stage.addTask(ada, 'Kept', DAY, { assignedTo: USERS.agent });
		const watcher = await stage.watching({ event: 'taskCompleted', filters });
		given.assignedTo = USERS.owner;
		expect(await told(watcher)).toEqual([]);
		stage.editTask(given, { completed: true });
		stage.editTask(kept, { completed: true });
		expect(await told(watcher)).toEqual(['taskCompleted Kept']);
	});

	it('is shown by a completed task when there is one', async () => {
		stage.addTask(ada, 'Open');
		stage.addTask(ada, 'Done', DAY, { completed: true });
		const watcher = new Watcher(stage.sandbox, { event: 'taskCompleted' });
		expect(named(await watcher.poll({ mode: 'manual' }))).toEqual(['taskCompleted Done']);
	});
});

describe('task due soon', () => {
	const soon = { event: 'taskDueSoon', leadTime: 2, leadUnit: 'hours' };

	it('is told when that time comes, once, and again for a new due date', async () => {
		const call = stage.addTask(ada, 'Call', 3 * HOUR);
		const watcher = await stage.watching(soon);
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(HOUR - MINUTE);
		expect(await watcher.poll()).toMatchObject([
			{ event: 'taskDueSoon', contactId: ada.id, title: 'Call', minutesLeft: 120 },
		]);
		stage.editTask(call, { title: 'Call twice' });
		expect(await told(watcher)).toEqual([]);
		stage.editTask(call, { dueInMs: 5 * HOUR });
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(4 * HOUR);
		expect(await watcher.poll()).toMatchObject([{ title: 'Call twice', minutesLeft: 60 }]);
	});

	it('is not told of a task that was done before', async () => {
		const call = stage.addTask(ada, 'Call', 3 * HOUR);
		const watcher = await stage.watching(soon);
		stage.editTask(call, { completed: true });
		await stage.clock.advance(2 * HOUR);
		expect(await told(watcher)).toEqual([]);
	});

	it('is told late of what came due while n8n was off, the earliest first', async () => {
		stage.addTask(ada, 'Late', 5 * HOUR);
		stage.addTask(ada, 'Too late', 4 * HOUR);
		const watcher = await stage.watching(soon);
		await stage.clock.advance(6 * DAY);
		expect(await watcher.poll()).toMatchObject([
			{ title: 'Too late' },
			{ title: 'Late', minutesLeft: 5 * 60 - 6 * 24 * 60 - 1 },
		]);
		await stage.clock.advance(3 * DAY);
		expect(await told(watcher)).toEqual([]);
	});

	it('is not told of what came due more than a week ago', async () => {
		stage.addTask(ada, 'Old', 5 * HOUR);
		const watcher = await stage.watching(soon);
		await stage.clock.advance(8 * DAY);
		expect(await told(watcher)).toEqual([]);
	});

	it('starts quietly with another time before', async () => {
		stage.addTask(ada, 'Call', DAY);
		const watcher = await stage.watching(soon);
		watcher.parameters = { ...soon, leadTime: 2, leadUnit: 'days' };
		expect(await told(watcher)).toEqual([]);
		stage.addTask(ada, 'Pay', DAY);
		expect(await told(watcher)).toEqual(['taskDueSoon Pay']);
	});

	it.each([{ leadTime: 0 }, { leadTime: 61, leadUnit: 'days' }, { leadUnit: 'weeks' }])(
		'refuses %j before anything is sent',
		async (parameters) => {
			const watcher = new Watcher(stage.sandbox, { ...soon, ...parameters });
			stage.sandbox.clearJournal();
			const { error } = await watcher.try();
			expect(error?.message).toBe("The field 'Time Before' must be above 0 and at most 60 days");
			expect(stage.sandbox.journal).toEqual([]);
		},
	);
});
