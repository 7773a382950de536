import { ChildStage, named } from './childStage';
import { MINUTE, requestsOf } from './watcher';

/** Events of tasks. */

const stage = ChildStage.use();

describe('task created', () => {
	it('is told of a new task, once, with its contact', async () => {
		const ada = stage.people.add('Ada');
		stage.addTask(ada, 'Old');
		const watcher = await stage.watching({ event: 'taskCreated' });
		const task = stage.addTask(ada, 'Call');
		expect(await watcher.poll()).toMatchObject([
			{ event: 'taskCreated', contactId: ada.id, id: task.id, title: 'Call', completed: false },
		]);
		await stage.clock.advance(MINUTE);
		expect(await watcher.poll()).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(2);
	});
});

describe('task completed', () => {
	it('is told of a task that was ticked off, and not of a deleted one', async () => {
		const ada = stage.people.add('Ada');
		const call = stage.addTask(ada, 'Call');
		const pay = stage.addTask(ada, 'Pay');
		stage.addTask(ada, 'Wait');
		const watcher = await stage.watching({ event: 'taskCompleted' });
		stage.editTask(call, { completed: true });
		stage.removeTask(pay);
		expect(await watcher.poll()).toMatchObject([
			{ event: 'taskCompleted', contactId: ada.id, id: call.id, title: 'Call', completed: true },
		]);
		expect(named(await watcher.poll())).toEqual([]);
	});
});

describe('task due soon', () => {
	it('is told once per due date', async () => {
		const ada = stage.people.add('Ada');
		const call = stage.addTask(ada, 'Call', 61 * MINUTE);
		const watcher = await stage.watching({ event: 'taskDueSoon' });
		expect(await watcher.poll()).toMatchObject([
			{ event: 'taskDueSoon', contactId: ada.id, title: 'Call', minutesLeft: 60 },
		]);
		expect(await watcher.poll()).toEqual([]);
		stage.editTask(call, { dueInMs: 30 * MINUTE });
		expect(await watcher.poll()).toMatchObject([{ title: 'Call', minutesLeft: 30 }]);
		expect(await watcher.poll()).toEqual([]);
	});
});
