import {
	AppointmentFingerprints,
	unchanged,
} from '../../../nodes/HighLevelContacts/trigger/appointments/appointmentFingerprints';
import type { AppointmentRow } from '../../../nodes/HighLevelContacts/trigger/appointments/appointmentRows';
import { DatedMemory } from '../../../nodes/HighLevelContacts/trigger/memory/datedMemory';
import { KnownKeys } from '../../../nodes/HighLevelContacts/trigger/memory/knownKeys';
import { OpenTaskMemory } from '../../../nodes/HighLevelContacts/trigger/tasks/openTaskMemory';
import { StateStore, type SavedState } from '../../../nodes/HighLevelContacts/trigger/stateStore';

/** What the events of tasks, appointments and notes remember, with little room. */

const NOON = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;

describe('DatedMemory', () => {
	const at = (minutes: number) => ({ at: NOON + minutes * MINUTE, text: `thing ${minutes}` });

	it('takes what is dated since the start for news, once, a quarter of an hour of clocks aside', () => {
		const memory = new DatedMemory();
		memory.startAt(NOON);
		expect([-16, -15, -14, 1].map((n) => memory.isNews(at(n)))).toEqual([false, false, true, true]);
		memory.add(at(1));
		expect(memory.isNews(at(1))).toBe(false);
		expect(memory.isNews({ ...at(1), text: 'another' })).toBe(true);
	});

	it('outlives being saved', () => {
		const memory = new DatedMemory();
		memory.startAt(NOON);
		memory.add(at(1));
		const saved = memory.pack();
		const again = new DatedMemory(JSON.parse(JSON.stringify(saved)) as typeof saved);
		expect([-16, 1, 2].map((n) => again.isNews(at(n)))).toEqual([false, false, true]);
		expect(again.pack()).toEqual(saved);
	});

	it('does not take for news what has no date', () => {
		expect(new DatedMemory().isNews({ at: NaN, text: 'x' })).toBe(false);
	});

	it('ignores what is too old for this poll, and forgets it', () => {
		const memory = new DatedMemory();
		for (const n of [1, 5]) memory.add(at(n));
		memory.ignoreUpTo(NOON + 3 * MINUTE);
		expect([2, 4].map((n) => memory.isNews(at(n)))).toEqual([false, true]);
		expect(Object.keys(memory.pack().seen as object)).toHaveLength(1);
	});

	it('forgets the oldest when there is too much, without taking it for news again', () => {
		const memory = new DatedMemory();
		for (let n = 0; n < 10; n += 1) memory.add(at(n));
		const saved = memory.pack(100);
		expect(JSON.stringify(saved).length).toBeLessThan(150);
		const again = new DatedMemory(saved);
		for (let n = 0; n < 10; n += 1) expect([n, again.isNews(at(n))]).toEqual([n, false]);
		expect(again.isNews(at(10))).toBe(true);
	});
});

describe('KnownKeys', () => {
	it('outlives being saved', () => {
		const keys = new KnownKeys();
		keys.add('a');
		const again = new KnownKeys(keys.pack());
		expect([again.has('a'), again.has('b')]).toEqual([true, false]);
		expect(again.pack()).toBe(keys.pack());
	});

	it('forgets first what came first and is not there any more', () => {
		const keys = new KnownKeys('', 3);
		for (const id of ['a', 'b', 'c', 'd', 'e']) keys.add(id);
		keys.keepAll(['a', 'd']);
		const again = new KnownKeys(keys.pack(), 3);
		expect(['a', 'b', 'c', 'd', 'e'].map((id) => again.has(id))).toEqual([
			true,
			false,
			false,
			true,
			true,
		]);
	});
});

describe('OpenTaskMemory', () => {
	const task = (id: string, contactId: string | null = 'ada') => ({ id, contactId });

	it('knows which tasks are missing, with their contacts', () => {
		const memory = new OpenTaskMemory();
		for (const id of ['a', 'b']) memory.add(task(id));
		memory.add(task('nobody', null));
		const again = new OpenTaskMemory(memory.pack());
		expect(again.missingAmong([{ id: 'b' }])).toEqual([{ id: 'a', contactId: 'ada' }]);
		again.delete({ id: 'a', contactId: 'ada' });
		expect(again.missingAmong([])).toEqual([{ id: 'b', contactId: 'ada' }]);
	});

	it('keeps what it has when there is no room for more, until there is', () => {
		const memory = new OpenTaskMemory('', 12);
		for (const id of ['a', 'b', 'c']) memory.add(task(id));
		expect(memory.pack()).toBe('a/ada b/ada');
		memory.delete({ id: 'a', contactId: 'ada' });
		memory.add(task('c'));
		expect(memory.pack()).toBe('b/ada c/ada');
	});
});

describe('AppointmentFingerprints', () => {
	const row = (id: string, change: object = {}): AppointmentRow => {
		const appointment = {
			id,
			title: 'Intro',
			startTime: '2026-03-02T12:00:00+01:00',
			endTime: '2026-03-02T12:30:00+01:00',
			appointmentStatus: 'confirmed',
			...change,
		};
		const start = Date.parse(appointment.startTime);
		return { id, contactId: 'ada', start, added: 0, updated: 0, appointment, json: {} };
	};
	const before = { startTime: '2026-03-02T11:00:00.000Z', appointmentStatus: 'confirmed' };
	const remembering = (...rows: AppointmentRow[]) => {
		const prints = new AppointmentFingerprints();
		for (const one of rows) prints.remember(one);
		return new AppointmentFingerprints(prints.pack());
	};

	it.each([
		['startTime', { startTime: '2026-03-02T13:00:00+01:00' }],
		['endTime', { endTime: '2026-03-02T13:00:00+01:00' }],
		['appointmentStatus', { appointmentStatus: 'noshow' }],
		['calendarId', { calendarId: 'C' }],
		['assignedUserId', { assignedUserId: 'U' }],
		['title', { title: 'Other' }],
		['address', { address: 'Here' }],
		['notes', { notes: 'Bring papers' }],
	])('tells that %s has changed, and how it was', (field, change) => {
		expect(remembering(row('a')).compare(row('a', change))).toEqual({
			changedFields: [field],
			before,
		});
	});

	it.each([
		['the same time in another zone', { startTime: '2026-03-02T11:00:00Z' }],
		['the same end in another zone', { endTime: '2026-03-02T11:30:00.000Z' }],
		['an empty text in place of none', { address: '', notes: null }],
		['another field', { dateUpdated: '2026-03-02T11:30:00Z' }],
	])('takes %s for no change', (_, change) => {
		expect(remembering(row('a')).compare(row('a', change))).toBeUndefined();
	});

	it('says nothing about an appointment that it does not remember', () => {
		expect(remembering(row('a')).compare(row('b'))).toBeUndefined();
	});

	it('shows a sample as one that was not changed', () => {
		expect(unchanged(row('a'))).toEqual({ changedFields: [], before });
	});

	it('forgets appointments that are over', () => {
		const prints = remembering(row('a'), row('b', { startTime: '2026-03-03T12:00:00Z' }));
		prints.dropBefore(NOON + 60 * MINUTE);
		expect(prints.compare(row('a', { title: 'Other' }))).toBeUndefined();
		expect(prints.compare(row('b', { title: 'Other' }))).toBeDefined();
	});

	it('has room for those that come first', () => {
		const prints = new AppointmentFingerprints('', 100);
		const at = (hour: number) => ({ startTime: `2026-03-02T${hour}:00:00Z` });
		for (const hour of [20, 12, 18, 14]) prints.remember(row(`at ${hour}`, at(hour)));
		const again = new AppointmentFingerprints(prints.pack(), 100);
		const isKnown = (hour: number) =>
			again.compare(row(`at ${hour}`, { ...at(hour), title: 'Other' })) !== undefined;
		expect([12, 14, 18, 20].map(isKnown)).toEqual([true, true, false, false]);
	});
});

it('a slow poll leaves the place alone that quicker ones have moved, also when the last had nothing to tell', () => {
	const data: Record<string, unknown> = {};
	const host = {
		getWorkflowStaticData: () => data,
		getWorkflow: () => ({ id: 'slow polls' }),
		getNode: () => ({ id: 'node' }),
	} as never;
	type Numbered = SavedState & { n: number };
	const at = (n: number): Numbered => ({ v: 1, of: 'me', n });
	const isState = (saved: unknown): saved is Numbered => saved !== undefined;
	const poll = (beganAt: number) => new StateStore(host, 'me', isState, beganAt);
	const [slow, quick] = [poll(0), poll(1)];
	expect(quick.save(at(1), true, 2)).toBe(true);
	expect(poll(3).save(at(2), false, 4)).toBe(true);
	expect(slow.save(at(0), true, 5)).toBe(false);
	expect(poll(6).state).toEqual(at(2));
});
