import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { Stage } from './stage.cts';
import { beforeEachAnswer, MINUTE, requestsOf, SECOND, Watcher } from './watcher.cts';

/** Imports, backlogs and what happens between two pages. A page has 500 contacts. */

const STATE_LIMIT = 200_000;

// Tens of thousands of contacts in each test, on a machine that may be busy.
jest.setTimeout(120_000);

const stage = Stage.use();
const { clock, people } = stage;

async function watching(event: string, options = {}): Promise<Watcher> {
	people.add('Old');
	await clock.advance(MINUTE);
	return await stage.watching({ event, options });
}

const sorted = (ids: string[]) => [...ids].sort();

describe.each(['contactCreated', 'contactCreatedOrUpdated'])('with %s', (event) => {
	it('contacts with one date over several pages come once each', async () => {
		const watcher = await watching(event);
		const { ids } = seedContacts(stage.sandbox, { count: 1234 });
		const told = await watcher.drain(clock);
		expect(sorted(told)).toEqual(sorted(ids));
	});

	it('10,000 imported in one second come once each, in polls of the chosen size', async () => {
		const watcher = await watching(event, { maxContacts: 3000 });
		const ids = Array.from({ length: 10 }, (_, tenth) =>
			seedContacts(stage.sandbox, { count: 1000, dateAdded: clock.now() + tenth * 100 }),
		).flatMap((batch) => batch.ids);
		await clock.advance(SECOND);
		const sizes: number[] = [];
		const told = await watcher.drain(clock, (count) => {
			sizes.push(count);
			expect(watcher.saved.length).toBeLessThan(STATE_LIMIT);
		});
		expect(sorted(told)).toEqual(sorted(ids));
		expect(sizes.slice(0, 4)).toEqual([3000, 3000, 3000, 1000]);
	});
});

it('25,000 imported at once drain without loss or repeat, and the state stays small', async () => {
	const watcher = await watching('contactCreatedOrUpdated', { maxContacts: 10_000 });
	const { ids } = seedContacts(stage.sandbox, { count: 25_000 });
	let largest = 0;
	const told = await watcher.drain(clock, () => {
		largest = Math.max(largest, watcher.saved.length);
	});
	expect(told).toHaveLength(ids.length);
	expect(new Set(told)).toEqual(new Set(ids));
	expect(largest).toBeGreaterThan(50_000);
	expect(largest).toBeLessThan(STATE_LIMIT);
	expect(watcher.saved.length).toBeLessThan(1000);
});

it('a backlog of 25,000 drains in order, with few requests per page', async () => {
	const watcher = await watching('contactCreated', { maxContacts: 5000 });
	const { ids } = seedContacts(stage.sandbox, { count: 25_000, stepMs: 100 });
	await clock.advance(24 * 60 * MINUTE);
	const told = await watcher.drain(clock, () => {
		expect(watcher.saved.length).toBeLessThan(STATE_LIMIT);
	});
	expect(told).toEqual(ids);
	// Each page is read in two polls; and there are more new contacts than can be remembered at once.
	expect(requestsOf(stage.sandbox)).toBeLessThan(4 * 50);
});

it('a contact that is found late in the middle of a large import is not lost', async () => {
	const watcher = await watching('contactCreated', { maxContacts: 1000 });
	const { ids } = seedContacts(stage.sandbox, { count: 4000 });
	for (const id of [ids[0], ids[1999], ids[3999]]) {
		stage.sandbox.store.index.delay(String(id), stage.sandbox.now(), 90 * SECOND);
	}
	expect(sorted(await watcher.drain(clock))).toEqual(sorted(ids));
});

it('contacts that are edited while pages are read come in their new version, and none is lost', async () => {
	const watcher = await watching('contactCreatedOrUpdated', { maxContacts: 5000 });
	const added = Array.from({ length: 1200 }, (_, n) => people.add(`Person ${n}`));
	// Of one date, so that the pages go by id.
	added.sort((a, b) => (a.id < b.id ? -1 : 1));
	await clock.advance(SECOND);
	beforeEachAnswer(stage.sandbox, (page) => {
		if (page !== 2) return;
		for (const n of [0, 700, 1199]) people.edit(added[n] as never, { city: 'Paris' });
	});
	const rows = await watcher.poll();
	const count = (n: number) =>
		rows.filter(({ id }) => id === added[n]?.id).map(({ event }) => event);
	expect(count(0)).toEqual(['contactCreated', 'contactUpdated']);
	expect(count(700)).toEqual(['contactCreated']);
	expect(count(1199)).toEqual(['contactCreated']);
	expect(new Set(rows.map(({ id }) => id)).size).toBe(1200);
	expect(rows).toHaveLength(1201);
	expect(await watcher.told()).toEqual([]);
});

it('a poll that breaks off on page 3 tells nothing, and the next one tells everything', async () => {
	const watcher = await watching('contactCreated', { maxContacts: 5000, maxRetries: 0 });
	const { ids } = seedContacts(stage.sandbox, { count: 2000 });
	stage.sandbox.addFault({ kind: 'status', status: 503, nth: 3 });
	const before = watcher.saved;
	const { output, error } = await watcher.try();
	expect(output).toBeNull();
	expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '503' });
	expect(watcher.saved).toBe(before);
	expect(sorted((await watcher.poll()).map(({ id }) => String(id)))).toEqual(sorted(ids));
});

it('starts quietly in the middle of an import', async () => {
	seedContacts(stage.sandbox, { count: 3000 });
	const watcher = new Watcher(stage.sandbox, { event: 'contactCreatedOrUpdated' });
	expect(await watcher.poll()).toEqual([]);
	await clock.advance(SECOND);
	people.add('Ada');
	expect(await watcher.told()).toEqual(['contactCreated Ada']);
});
