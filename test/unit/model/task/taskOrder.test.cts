import { numbered, taskText } from '../../../../nodes/HighLevelContacts/model/task/taskList';
import { inOrder } from '../../../../nodes/HighLevelContacts/model/task/taskOrder';
import type { Task } from '../../../../nodes/HighLevelContacts/model/wire';

const late: Task = { id: 'a', title: 'Late', dueDate: '2026-03-09T09:00:00.000Z' };
const early: Task = { id: 'z', title: 'Early', dueDate: '2026-03-05T09:00:00.000Z' };
const done: Task = { ...early, id: 'd', title: 'Done', completed: true };
const undated: Task = { id: 'b', title: '' };

const ids = (tasks: Task[]) => inOrder(tasks).map(({ id }) => id);

describe('the order of tasks', () => {
	it('begins with what is due first, and ends with what has no date', () => {
		const tasks = [undated, late, early];
		expect(ids(tasks)).toEqual(['z', 'a', 'b']);
		expect(tasks[0]).toBe(undated);
	});

	it('is the same whatever order they come in, also for those due together', () => {
		const twins = ['c', 'a', 'b'].map((id) => ({ ...early, id }));
		expect(ids(twins)).toEqual(['a', 'b', 'c']);
		expect(ids(twins.reverse())).toEqual(['a', 'b', 'c']);
	});

	it.each([
		[true, null],
		['true', null],
		[false, 1],
		['false', 1],
		[null, 1],
		[undefined, 1],
		[0, 1],
	])('counts a task as open or not when HighLevel says completed: %j', (completed, number) => {
		expect(numbered([{ ...early, completed }])[0]?.number).toBe(number);
	});

	it('puts the older one of two first where HighLevel tells their age', () => {
		const newer = { ...early, id: 'a', dateAdded: '2026-03-02T00:00:00Z' };
		const older = { ...early, id: 'b', dateAdded: '2026-03-01T00:00:00Z' };
		expect(ids([newer, older])).toEqual(['b', 'a']);
	});
});

describe('numbers', () => {
	it('count open tasks only', () => {
		const rows = numbered([late, done, undated, early]).map(({ task, number }) => [
			task.id,
			number,
		]);
		expect(rows).toEqual([
			['d', null],
			['z', 1],
			['a', 2],
			['b', 3],
		]);
	});

	it('stand before each line of the text', () => {
		const tasks = numbered([late, { ...undated, title: '<p>Two\n words</p>' }, done, early]);
		expect(taskText(tasks, 'UTC')).toBe(
			[
				'- Done (2026-03-05, done)',
				'1. Early (2026-03-05)',
				'2. Late (2026-03-09)',
				'3. Two words',
			].join('\n'),
		);
		expect(taskText(numbered([undated]), 'UTC')).toBe('1. b');
		expect(taskText([], 'UTC')).toBe('');
	});

	it('stand beside the day in the zone of the reader', () => {
		const midnight = { ...late, dueDate: '2026-03-09T03:00:00.000Z' };
		expect(taskText(numbered([midnight]), 'America/New_York')).toBe('1. Late (2026-03-08)');
	});
});
