import { RECORDED_INDEX } from '../../../sandbox/settings.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { ChildStage, named } from './childStage.cts';
import { beforeEachAnswer, MINUTE, SECOND, Watcher } from './watcher.cts';

/** HighLevel's index as recorded: after a write the old row for 4 seconds, then none, the new one after 10. */

const stage = ChildStage.use();
const { clock, people } = stage;

beforeEach(() => Object.assign(stage.sandbox.settings.search, RECORDED_INDEX));

const CONTACT_EVENTS = ['contactCreated', 'contactUpdated', 'contactCreatedOrUpdated'];

describe('switching on while a contact has no row', () => {
	it.each([
		...CONTACT_EVENTS.map((event) => ({ event })),
		{ event: 'tagAdded', tag: 'vip' },
		{ event: 'contactFieldsChanged', watchedFields: ['city'], options: { emitUnknown: true } },
	])('tells nothing old: $event', async (parameters) => {
		const ada = people.add('Ada', { tags: ['vip'] });
		await clock.advance(MINUTE);
		people.edit(ada, { city: 'Paris' });
		await clock.advance(5 * SECOND);
		const watcher = await stage.watching(parameters);
		for (let polls = 0; polls < 10; polls += 1) {
			expect(await watcher.told()).toEqual([]);
			await clock.advance(MINUTE);
		}
	});

	it('tells no old note', async () => {
		const ada = people.add('Ada');
		await clock.advance(MINUTE);
		stage.addNote(ada, 'Old');
		people.edit(ada, { city: 'Paris' });
		await clock.advance(5 * SECOND);
		const watcher = await stage.watching({ event: 'noteAdded' });
		expect(named(await watcher.poll())).toEqual([]);
		await clock.advance(10 * MINUTE);
		stage.addNote(ada, 'New');
		people.edit(ada, { city: 'Rome' });
		await clock.advance(MINUTE);
		expect(named(await watcher.poll())).toEqual(['noteAdded New']);
	});
});

it.each([1, 5])(
	'a new contact without a row in a poll every %d minutes comes once',
	async (minutes) => {
		const watcher = await stage.watching({ event: 'contactCreated' });
		const ada = people.add('Ada');
		await clock.advance(minutes * MINUTE - 5 * SECOND);
		people.edit(ada, { city: 'Paris' });
		await clock.advance(5 * SECOND);
		const told = await watcher.told();
		for (let polls = 0; polls < 6; polls += 1) {
			await clock.advance(minutes * MINUTE);
			told.push(...(await watcher.told()));
		}
		expect(told).toEqual(['contactCreated Ada']);
	},
);

it('a new contact that is edited all the time comes as soon as that ends', async () => {
	const watcher = await stage.watching({ event: 'contactCreated' });
	const ada = people.add('Ada');
	for (let edits = 1; edits <= 20 * 12; edits += 1) {
		await clock.advance(5 * SECOND);
		people.edit(ada, { city: `City ${edits}` });
		if (edits % 12 === 0) expect(await watcher.told()).toEqual([]);
	}
	await clock.advance(MINUTE);
	expect(await watcher.told()).toEqual(['contactCreated Ada']);
});

it('a new contact whose row is away for another reason than a change comes once', async () => {
	const watcher = await stage.watching({ event: 'contactCreatedOrUpdated' });
	const ada = people.add('Ada');
	await clock.advance(5 * MINUTE - 5 * SECOND);
	stage.sandbox.contacts.annotate(ada, { activeWorkflows: ['welcome'] });
	await clock.advance(5 * SECOND);
	expect(await watcher.told()).toEqual([]);
	await clock.advance(5 * MINUTE);
	expect(await watcher.told()).toEqual(['contactCreated Ada']);
	await clock.advance(5 * MINUTE);
	expect(await watcher.told()).toEqual([]);
});

it('a backlog of 1,500 comes once each, though some are edited before each poll and while pages are read', async () => {
	const watcher = await stage.watching({ event: 'contactCreated', options: { maxContacts: 500 } });
	const ids = Array.from({ length: 1500 }, (_, n) => people.add(`P${n}`).id);
	await clock.advance(60 * MINUTE);
	const edit = (n: number) => {
		const contact = stage.sandbox.contacts.get(ids[n] ?? '', LOCATION_ID);
		people.edit(contact, { city: `${stage.now}` });
	};
	beforeEachAnswer(stage.sandbox, (request) => edit((request * 97) % 1500));
	const told: string[] = [];
	for (let polls = 0; polls < 12; polls += 1) {
		for (const n of [0, 499, 500, 501, 1000, 1499]) edit((n + polls) % 1500);
		await clock.advance(5 * SECOND);
		told.push(...(await watcher.poll()).map(({ id }) => String(id)));
		watcher.staticData = JSON.parse(watcher.saved) as typeof watcher.staticData;
		await clock.advance(MINUTE - 5 * SECOND);
	}
	expect(told).toHaveLength(1500);
	expect(new Set(told)).toEqual(new Set(ids));
});

it('a deleted contact that the search still shows is no event, and no error', async () => {
	const ada = people.add('Ada', { tags: ['vip'] });
	await clock.advance(10 * MINUTE);
	for (const event of CONTACT_EVENTS) {
		const watcher = await stage.watching({ event, simpleOutput: 'sms' });
		const other = people.add(`Other ${event}`);
		await clock.advance(MINUTE);
		expect((await watcher.poll()).length).toBe(event === 'contactUpdated' ? 0 : 1);
		people.remove(other);
		await clock.advance(5 * SECOND);
		expect(await watcher.told()).toEqual([]);
		await clock.advance(10 * MINUTE);
		expect(await watcher.told()).toEqual([]);
	}
	expect(ada.deleted).toBe(false);
});

const of = (watcher: Watcher) => (watcher.staticData.highLevel as { of: string }).of;

it('a state that lacks its place starts anew, in place of failing at each poll', async () => {
	const watcher = await stage.watching({ event: 'contactCreated' });
	people.add('Missed');
	await clock.advance(60 * MINUTE);
	watcher.staticData = { highLevel: { v: 1, of: of(watcher), seen: null } };
	expect(await watcher.told()).toEqual([]);
	await clock.advance(MINUTE);
	people.add('New');
	await clock.advance(5 * MINUTE);
	expect(await watcher.told()).toEqual(['contactCreated New']);
});

describe('a state of version 0.1.0', () => {
	it.each([
		['contactCreated', 'dateAdded'],
		['contactCreatedOrUpdated', 'dateUpdated'],
	])('goes on without telling old ones or losing the place: %s', async (event) => {
		const old = people.add('Old');
		await clock.advance(10 * MINUTE);
		const watcher = await stage.watching({ event });
		const from = clock.now() - MINUTE;
		const saved = {
			v: 1,
			of: of(watcher),
			from,
			since: from - 1,
			behind: 1000,
			seen: {},
			born: {},
		};
		people.add('Missed');
		await clock.advance(60 * MINUTE);
		watcher.staticData = { highLevel: saved };
		if (event === 'contactCreated') people.edit(old, { city: 'Paris' });
		await clock.advance(MINUTE);
		expect(await watcher.told()).toEqual(['contactCreated Missed']);
		people.add('New');
		await clock.advance(5 * MINUTE);
		expect(await watcher.told()).toEqual(['contactCreated New']);
		await clock.advance(5 * MINUTE);
		expect(await watcher.told()).toEqual([]);
	});
});
