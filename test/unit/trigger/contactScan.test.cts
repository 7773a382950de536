import { firstState } from '../../../nodes/HighLevelContacts/trigger/contacts/contactState';
import { ContactScan } from '../../../nodes/HighLevelContacts/trigger/contacts/contactScan';
import { contactEvents } from '../../../nodes/HighLevelContacts/trigger/contacts/contactEvents';
import { events } from '../../../nodes/HighLevelContacts/trigger/events';
import { readRows, type Row } from '../../../nodes/HighLevelContacts/trigger/contacts/row';

const NOW = Date.UTC(2026, 2, 2, 10);
const MINUTE = 60_000;
const OVERLAP = 3 * MINUTE;
const called = (value: string) =>
	contactEvents.find(({ option }) => option.value === value) as (typeof contactEvents)[0];
const created = called('contactCreated');
const either = called('contactCreatedOrUpdated');
const updated = called('contactUpdated');

function row(id: string, updatedAt: number, addedAt = updatedAt, watches = 'dateUpdated'): Row {
	const contact = {
		id,
		dateAdded: new Date(addedAt).toISOString(),
		dateUpdated: new Date(updatedAt).toISOString(),
		searchAfter: [watches === 'dateAdded' ? addedAt : updatedAt, id],
	};
	return readRows([contact], watches as 'dateAdded')[0] as Row;
}

function start(rows: Row[], more: Partial<Parameters<typeof firstState>[3]> = {}, event = either) {
	const newestFirst = { rows, isFull: false, endedAt: NOW, reported: [], ...more };
	return firstState('me', event, OVERLAP, newestFirst);
}

function read(
	state: ReturnType<typeof start>,
	rows: Row[],
	at = NOW,
	event = either,
	isComplete = true,
) {
	const scan = new ContactScan(state, event, OVERLAP, at);
	const told = rows.flatMap((one) => {
		const name = scan.look(one);
		scan.pass(one, name);
		return name ? [`${one.id} ${name}`] : [];
	});
	return { told, state: scan.close(isComplete, at), scan };
}

describe('the first state', () => {
	it('starts the overlap before the newest contact, and knows those after that', () => {
		const state = start([row('b', NOW - 1000), row('a', NOW - 10 * MINUTE)]);
		expect(state.from).toBe(NOW - 1000 - OVERLAP + 1);
		expect(read(state, [row('b', NOW - 1000)]).told).toEqual([]);
	});

	it('takes a change of the last minutes before it, which the search did not show then, for old', () => {
		const state = start([row('a', NOW - MINUTE)]);
		const away = row('b', NOW - 5000);
		expect(away.at).toBeGreaterThanOrEqual(state.from);
		const scan = new ContactScan(state, either, OVERLAP, NOW + MINUTE);
		expect([scan.wasThere(away.updated), scan.isNew(away)]).toEqual([true, false]);
		scan.pass(away);
		const next = read(scan.close(true, NOW + MINUTE), [away], NOW + 10 * MINUTE);
		expect(next.told).toEqual([]);
	});

	it('takes nothing for old by its date when the clock of the dates may be far behind', () => {
		const state = start([row('a', NOW - 10 * MINUTE)]);
		const early = row('b', NOW - 9 * MINUTE);
		const late = row('c', NOW - 5000);
		expect(read(state, [early, late], NOW + 10 * MINUTE).told).toEqual([
			'b contactCreated',
			'c contactCreated',
		]);
	});

	it('reports a contact with the very date of the newest one', () => {
		const state = start([row('a', NOW)]);
		expect(read(state, [row('a', NOW), row('b', NOW)]).told).toEqual(['b contactCreated']);
	});

	it('starts behind the page when all of it is within the overlap', () => {
		const state = start([row('c', NOW), row('b', NOW - 1), row('a', NOW - 2)], { isFull: true });
		expect(state.from).toBe(NOW - 1);
	});

	it('starts at the beginning of time in an empty account', () => {
		const state = start([]);
		expect(state).toMatchObject({ from: 0, since: 0 });
		expect(read(state, [row('a', 5)]).told).toEqual(['a contactCreated']);
	});

	it('is not led astray by one contact with a date in the future', () => {
		const future = row('z', NOW + 365 * 24 * 60 * MINUTE);
		const state = start([future, row('a', NOW - MINUTE)]);
		expect(state.from).toBeLessThan(NOW - OVERLAP + 2000);
		const next = read(state, [row('a', NOW - MINUTE), row('b', NOW + 5), future]);
		expect(next.told).toEqual(['b contactCreated']);
		expect(next.state.from).toBe(state.from);
	});

	it('does not report again what the first run reports', () => {
		const state = start([row('a', NOW - MINUTE)], { reported: [row('b', NOW)] });
		expect(read(state, [row('a', NOW - MINUTE), row('b', NOW)]).told).toEqual([]);
	});
});

describe('a scan', () => {
	const known = start([row('a', NOW - MINUTE)]);

	it('moves its place only behind what cannot turn up late any more', () => {
		const first = read(known, [row('a', NOW - MINUTE), row('b', NOW)]);
		expect(first.state).toMatchObject({ from: known.from, after: undefined });
		const both = [row('a', NOW - MINUTE), row('b', NOW)];
		const later = read(first.state, both, NOW + OVERLAP + 10_000);
		expect(later.state.from).toBeGreaterThan(known.from);
		expect(later.state.from).toBeLessThanOrEqual(NOW);
		const last = read(later.state, [row('b', NOW)], NOW + 2 * OVERLAP);
		expect(last.state.from).toBeGreaterThan(NOW);
		const quiet = read(last.state, [], NOW + 3 * OVERLAP).state;
		expect(read(quiet, [], NOW + 10 * OVERLAP).state).toEqual(quiet);
	});

	it('reads a contact that was away for one poll, though its date has not changed', () => {
		const later = NOW + 10 * MINUTE;
		const c = row('c', later - 5000);
		const first = read(known, [row('a', NOW - MINUTE), c], later);
		expect(first.told).toEqual(['c contactCreated']);
		const b = row('b', later - 4 * MINUTE);
		const next = read(first.state, [b, c], later + 5 * MINUTE);
		expect(next.told).toEqual(['b contactCreated']);
		const last = read(next.state, [c], later + 10 * MINUTE);
		expect(last.told).toEqual([]);
		expect(last.state.from).toBeGreaterThan(later);
	});

	it('moves its place in a backlog one scan later, row by row', () => {
		const day = NOW + 24 * 60 * MINUTE;
		const rows = ['b', 'c', 'd', 'e'].map((id) => row(id, NOW));
		const first = read(known, rows.slice(0, 2), day, either, false).state;
		expect(first).toMatchObject({ from: known.from, read: { after: [NOW, 'c'] } });
		const second = read(first, rows, day + MINUTE, either, false);
		expect(second.told).toEqual(['d contactCreated', 'e contactCreated']);
		expect(second.state).toMatchObject({ after: [NOW, 'c'], read: { after: [NOW, 'e'] } });
	});

	it('tells a creation once, and never as new again, however the contact moves', () => {
		let { state, told } = read(known, [row('b', NOW)], NOW, created);
		expect(told).toEqual(['b contactCreated']);
		for (const hours of [1, 2, 11]) {
			const at = NOW + hours * 60 * MINUTE;
			({ state, told } = read(state, [row('b', at, NOW)], at, created));
			expect(told).toEqual([]);
		}
		for (const hours of [13, 26]) {
			({ state } = read(state, [], NOW + hours * 60 * MINUTE, created));
		}
		expect(state.born).toEqual({});
		const edited = NOW + 30 * 60 * MINUTE;
		expect(read(state, [row('b', edited, NOW)], edited, created).told).toEqual([]);
	});

	it('takes the Date header for up to a second later than it says', () => {
		const { state } = read(known, [row('b', NOW - 999)], NOW);
		expect(state.behind).toBe(1999);
	});

	it('never believes the account to be ahead of the Date header', () => {
		const { state } = read(known, [row('b', NOW + 10 * MINUTE)], NOW);
		expect(state.behind).toBe(0);
	});

	it('leaves unsettled what an account whose clock is behind may still show late', () => {
		const state = { ...known, behind: 5 * MINUTE, read: { from: NOW + 3.2 * MINUTE, at: NOW } };
		const next = read(state, [row('b', NOW + 3 * MINUTE)], NOW + 10 * MINUTE);
		expect(next.state.from).toBe(NOW + 2 * MINUTE + 1);
	});

	it('learns how far the account is behind only from better sightings', () => {
		const { state } = read(known, [row('b', NOW - 10 * MINUTE)], NOW);
		expect(state.behind).toBe(known.behind);
	});

	it('refuses an answer that is not in order', () => {
		const scan = new ContactScan(known, either, OVERLAP, NOW);
		scan.pass(row('b', NOW));
		expect(() => scan.pass(row('c', NOW - 1))).toThrow('did not sort the contacts by date');
	});

	it('keeps a contact that is newer than its place in the index from coming twice', () => {
		const hasty = { ...row('b', NOW + OVERLAP, NOW - 2 * OVERLAP), at: NOW - 2 * MINUTE };
		// An earlier poll has read farther, so that this one moves the place.
		const state = { ...known, read: { from: NOW, at: NOW } };
		const first = read(state, [hasty], NOW + OVERLAP);
		expect(first.state.from).toBeGreaterThan(known.from);
		expect(first.told).toEqual(['b contactUpdated']);
		const inPlace = row('b', NOW + OVERLAP, NOW - 2 * OVERLAP);
		expect(read(first.state, [inPlace], NOW + OVERLAP).told).toEqual([]);
	});

	it('forgets keys of contacts that have moved on, so that constant edits do not fill the state', () => {
		let { state } = read(known, [row('b', NOW, NOW - OVERLAP)]);
		for (let minute = 1; minute < 30; minute += 1) {
			const at = NOW + minute * MINUTE;
			const next = read(state, [row('b', at, NOW - OVERLAP)], at);
			expect(next.told).toEqual(['b contactUpdated']);
			state = next.state;
		}
		expect(Object.keys(state.seen).length).toBeLessThanOrEqual(5);
	});

	it('has no room for ever more contacts at once, and has it again when they are settled', () => {
		const scan = new ContactScan(known, created, OVERLAP, NOW);
		let count = 0;
		for (;;) {
			const next = row(`c${count}`, NOW, NOW, 'dateAdded');
			if (!scan.hasRoom) break;
			scan.pass(next, 'contactCreated');
			count += 1;
		}
		expect(count).toBeGreaterThan(10_000);
		const state = scan.close(false, NOW);
		expect(JSON.stringify(state).length).toBeLessThan(200_000);
		// From now on by the date on which they were added, where what lies behind needs no memory.
		expect(state).toMatchObject({ order: 'dateAdded', from: known.since + 1 });
	});

	it('stays small with more new contacts than it can remember to be new', () => {
		const scan = new ContactScan(known, either, OVERLAP, NOW + 24 * 60 * MINUTE);
		let count = 0;
		for (; scan.hasRoom; count += 1) {
			const next = row(`c${count}`, NOW + count * 100);
			scan.pass(next, scan.look(next));
		}
		const state = scan.close(false, NOW + 24 * 60 * MINUTE);
		expect(count).toBeGreaterThan(10_000);
		expect(JSON.stringify(state).length).toBeLessThan(200_000);
		const last = `c${count - 1}`;
		const edited = row(last, NOW + 40 * MINUTE * 60, NOW + (count - 1) * 100);
		expect(read(state, [edited], NOW + 25 * 60 * MINUTE).told).toEqual([`${last} contactUpdated`]);
	});
});

describe('the events', () => {
	const state = start([row('a', NOW - MINUTE)], {}, updated);

	it('does not call a creation an update', () => {
		expect(read(state, [row('b', NOW)], NOW, updated).told).toEqual([]);
	});

	it('calls an edit in the next millisecond an update', () => {
		expect(read(state, [row('b', NOW + 1, NOW)], NOW, updated).told).toEqual(['b contactUpdated']);
	});

	it('calls a contact that was created and edited at once created, and later edits updates', () => {
		const first = read(start([row('a', NOW - MINUTE)]), [row('b', NOW + 500, NOW)]);
		expect(first.told).toEqual(['b contactCreated']);
		expect(read(first.state, [row('b', NOW + 900, NOW)]).told).toEqual(['b contactUpdated']);
	});

	it.each([null, undefined, 'soon', {}])(
		'calls a contact updated whose date of creation is %j, as it may be an old one',
		(dateAdded) => {
			const contact = { id: 'a', dateAdded, dateUpdated: NOW, searchAfter: [NOW, 'a'] };
			const [odd] = readRows([contact], 'dateUpdated') as [Row];
			const names = [updated, either].map((event) => event.classify(odd, true));
			expect(names).toEqual(['contactUpdated', 'contactUpdated']);
		},
	);

	it('is sorted by label, with the fixed values', () => {
		expect(events.map(({ option }) => option.value)).toEqual([
			'appointmentBooked',
			'appointmentChanged',
			'appointmentStartingSoon',
			'contactCreated',
			'contactCreatedOrUpdated',
			'contactFieldsChanged',
			'contactUpdated',
			'noteAdded',
			'tagAdded',
			'tagRemoved',
			'taskCompleted',
			'taskCreated',
			'taskDueSoon',
		]);
		const labels = events.map(({ option }) => option.name);
		expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
	});
});

describe('rows with odd dates', () => {
	const found = (id: string, at: unknown, searchAfter: unknown = [at, id]) =>
		({ id, dateUpdated: at, searchAfter }) as never;
	const ats = (contacts: never[], from?: number) =>
		readRows(contacts, 'dateUpdated', from).map(({ id, at, updated }) => [id, at, updated]);

	it.each<[string, never]>([
		['none', found('odd', null, null)],
		['one before all that was asked for', found('odd', 7)],
		['a text', found('odd', 'soon', ['soon', null, 7])],
	])('stand where the row before them stands: %s', (_, odd) => {
		const rows = [found('a', NOW), odd, found('b', NOW + 2)];
		expect(ats(rows, NOW - 1)).toEqual([
			['a', NOW, NOW],
			['odd', NOW, NOW],
			['b', NOW + 2, NOW + 2],
		]);
		expect(ats(rows.slice(1), NOW - 1)[0]).toEqual(['odd', NOW + 2, NOW + 2]);
	});

	it('go by their own date when that of the index is out of order', () => {
		const rows = [found('a', NOW), found('odd', NOW + 1, [7, 'odd']), found('b', NOW + 2)];
		expect(ats(rows, 0)).toEqual([
			['a', NOW, NOW],
			['odd', NOW + 1, NOW + 1],
			['b', NOW + 2, NOW + 2],
		]);
	});

	it('are left out without an ID', () => {
		expect(ats([found('a', NOW), { dateUpdated: NOW } as never], 0)).toEqual([['a', NOW, NOW]]);
	});
});

describe('readRows', () => {
	it('goes by the date that the index sorted by', () => {
		const contact = {
			id: 'a',
			dateUpdated: new Date(NOW + 5).toISOString(),
			searchAfter: [NOW, 'a'],
		};
		expect(readRows([contact], 'dateUpdated')[0]).toMatchObject({
			at: NOW,
			updated: NOW + 5,
			added: NOW,
		});
	});

	it('makes the cursor itself where HighLevel sends none', () => {
		const contact = { id: 'a', dateAdded: new Date(NOW).toISOString() };
		expect(readRows([contact], 'dateAdded')[0]).toMatchObject({ at: NOW, cursor: [NOW, 'a'] });
	});
});
