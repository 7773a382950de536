import { isOverdue, taskSearch } from '../../../../nodes/HighLevelContacts/model/task/taskSearch';

const NOW = Date.UTC(2026, 2, 5, 12);
const due = (dueDate?: string, completed = false) => ({ id: 't', dueDate, completed });

it('asks for nothing when nothing is filled in, and wants all', () => {
	expect(taskSearch({ completed: 'any', overdue: false })).toEqual({
		conditions: {},
		isWanted: undefined,
	});
});

it('looks only at open tasks for those that are overdue, whatever else is chosen', () => {
	const { conditions, isWanted } = taskSearch({ overdue: true, completed: 'yes' });
	expect(conditions).toEqual({ completed: false });
	expect(isWanted?.(due('2026-03-05T11:59:59Z'), NOW)).toBe(true);
	expect(isWanted?.(due('2026-03-05T12:00:01Z'), NOW)).toBe(false);
});

it('combines overdue with a range', () => {
	const { isWanted } = taskSearch({ overdue: true, dueDateAfter: Date.UTC(2026, 2, 4) });
	expect(isWanted?.(due('2026-03-04T12:00:00Z'), NOW)).toBe(true);
	expect(isWanted?.(due('2026-03-03T12:00:00Z'), NOW)).toBe(false);
});

it('knows no overdue task that is done or has no date', () => {
	expect(isOverdue(due('2026-03-01T00:00:00Z'), NOW)).toBe(true);
	expect(isOverdue(due('2026-03-01T00:00:00Z', true), NOW)).toBe(false);
	expect(isOverdue(due(), NOW)).toBe(false);
});
