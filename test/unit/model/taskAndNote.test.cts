import {
	appointmentOutput,
	noteOutput,
	taskOutput,
} from '../../../nodes/HighLevelContacts/model/entityOutput';
import { holdsText, plainText } from '../../../nodes/HighLevelContacts/model/note/plainText';
import { noteMatchesBody } from '../../../nodes/HighLevelContacts/model/note/noteMatchesBody';
import { taskMatchesBody } from '../../../nodes/HighLevelContacts/model/task/taskMatchesBody';
import { taskFilter } from '../../../nodes/HighLevelContacts/model/task/taskFilters';

describe('output', () => {
	it('always names the contact', () => {
		expect(taskOutput({ id: 't' }, 'c')).toEqual({ id: 't', contactId: 'c' });
		expect(taskOutput({ id: 't', contactId: 'd' }, 'c')).toEqual({ id: 't', contactId: 'd' });
		expect(noteOutput({ id: 'n', body: 'x' }, 'c')).toEqual({ id: 'n', body: 'x', contactId: 'c' });
	});

	it('calls the id of a task id, also where HighLevel calls it _id', () => {
		expect(taskOutput({ _id: 't' }, 'c')).toEqual({ id: 't', contactId: 'c' });
	});

	it('has the same ten keys for every simplified appointment', () => {
		const simple = appointmentOutput({ id: 'e', users: ['u'] }, 'c', true);
		expect(Object.keys(simple)).toHaveLength(10);
		expect(simple).toMatchObject({ id: 'e', contactId: 'c', title: null, notes: null });
		expect(appointmentOutput({ id: 'e', users: ['u'] }, 'c', false)).toEqual({
			id: 'e',
			users: ['u'],
			contactId: 'c',
		});
	});
});

describe('texts', () => {
	it('are plain words', () => {
		expect(plainText('<p>One&nbsp;<b>two</b></p>\n three ')).toBe('One two three');
		expect(plainText('2 < 3')).toBe('2 < 3');
		for (const form of ['R&D', '<p>R&amp;D</p>', 'R&amp;amp;D', 'R&#38;D', 'R&#x26;D', 'R&AMP;D'])
			expect(plainText(form)).toBe('R&D');
		expect(plainText('&lt;b&gt; &quot;x&quot; &euro;5 &unknown; &#xD800; &;')).toBe(
			'<b> "x" €5 &unknown; &#xD800; &;',
		);
		expect(noteMatchesBody({ id: 'n', body: 'R&amp;D' }, { body: 'R&D' })).toBe(true);
		expect(plainText(undefined)).toBe('');
	});

	it('are searched whatever their case', () => {
		expect(holdsText(' TWO', undefined, '<b>one</b> two')).toBe(true);
		expect(holdsText('b>', '<b>one</b>')).toBe(false);
		expect(holdsText('', 'one')).toBe(true);
		expect(holdsText('r&d', '<p>R&amp;D</p>')).toBe(true);
	});
});

describe('filters', () => {
	const task = { id: 't', title: 'Call', dueDate: '2026-03-05T14:00:00.000Z', completed: true };

	const due = Date.parse(task.dueDate);

	it.each([
		[{}, true],
		[{ completed: 'yes' }, true],
		[{ completed: 'any' }, true],
		[{ completed: 'no' }, false],
		[{ assignedTo: 'u1' }, false],
		[{ dueDateAfter: due }, true],
		[{ dueDateAfter: due + 1 }, false],
		[{ dueDateBefore: due }, true],
		[{ dueDateBefore: due - 1 }, false],
	] as const)('of tasks understand %j', (wanted, expected) => {
		expect(taskFilter(wanted)(task)).toBe(expected);
	});

	it('by date leave out what has no date', () => {
		expect(taskFilter({ dueDateBefore: due })({ id: 't' })).toBe(false);
		expect(taskFilter({})({ id: 't' })).toBe(true);
	});
});

describe('what a lost create may have made', () => {
	const body = { title: 'Call', dueDate: '2026-03-05T09:00:00Z', completed: false };
	const task = { id: 't', title: 'Call', dueDate: '2026-03-05T09:00:00.000Z', completed: false };

	it.each([
		[{}, true],
		[{ assignedTo: 'someone' }, true],
		[{ title: 'Call back' }, false],
		[{ body: 'x' }, false],
		[{ completed: true }, false],
		[{ dueDate: '2026-03-05T09:00:01.000Z' }, false],
	])('is a task that is the same but for %j: %s', (difference, expected) => {
		expect(taskMatchesBody({ ...task, ...difference }, body)).toBe(expected);
	});

	it('is a task of the same user when one was sent', () => {
		expect(taskMatchesBody({ ...task, assignedTo: 'u1' }, { ...body, assignedTo: 'u1' })).toBe(
			true,
		);
		expect(taskMatchesBody(task, { ...body, assignedTo: 'u1' })).toBe(false);
	});

	it.each([
		[{ body: 'Hi' }, true],
		[{ body: '<p>Hi</p>', userId: 'added by HighLevel' }, true],
		[{ body: 'Hi there' }, false],
		[{ body: 'Hi', title: 'x' }, false],
	])('is the note %j: %s', (note, expected) => {
		expect(noteMatchesBody({ id: 'n', ...note }, { body: 'Hi' })).toBe(expected);
	});

	it('is a note of the same author when one was sent', () => {
		expect(
			noteMatchesBody({ id: 'n', body: 'Hi', userId: 'u1' }, { body: 'Hi', userId: 'u2' }),
		).toBe(false);
	});
});
