import { ObservableObject, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { events } from '../../../nodes/HighLevelContacts/trigger/events';
import { OTHER_LOCATION_ID, OTHER_LOCATION_TOKEN } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { childCases } from './childEvents.cts';
import { ChildStage, DAY, HOUR, named } from './childStage.cts';
import { MINUTE, requestsOf, SECOND, Watcher } from './watcher.cts';

/** What holds for each event of tasks, appointments and notes, whatever goes wrong. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});

it('are tried for every such event', () => {
	const children = events.filter(({ about }) => about !== 'contact');
	expect(childCases.map(({ event }) => event).sort()).toEqual(
		children.map(({ option }) => option.value).sort(),
	);
});

describe.each(childCases)('$event', ({ event, parameters, arm, quiet, perThing }) => {
	const armed = (name: string) => arm(stage, ada, name);
	const watching = (more: INodeParameters = {}) =>
		stage.watching({ event, ...parameters, ...more });
	const told = async (watcher: Watcher, more = {}) => named(await watcher.poll(more));
	const of = (...names: string[]) => names.map((name) => `${event} ${name}`);

	it('starts quietly, and tells once what happens afterwards', async () => {
		armed('Old')();
		await stage.clock.advance(MINUTE);
		const things = ['One', 'Two'].map(armed);
		const watcher = await watching();
		for (const happen of things) happen();
		expect((await told(watcher)).sort()).toEqual(of('One', 'Two'));
		for (let minute = 0; minute < 5; minute += 1) {
			await stage.clock.advance(MINUTE);
			expect(await told(watcher)).toEqual([]);
		}
	});

	it('comes again after a crash between emitting and saving', async () => {
		const happen = armed('One');
		const watcher = await watching();
		happen();
		const lost = JSON.parse(watcher.saved) as IDataObject;
		expect(await told(watcher, { staticData: lost })).toEqual(of('One'));
		await stage.clock.advance(10 * SECOND);
		expect(await told(watcher)).toEqual(of('One'));
		expect(await told(watcher)).toEqual([]);
	});

	it('is told once by two polls at the same time', async () => {
		const [one, two] = ['One', 'Two'].map(armed) as Array<() => void>;
		const watcher = await watching();
		one?.();
		const both = await Promise.all([told(watcher), told(watcher)]);
		expect(both.flat()).toEqual(of('One'));
		two?.();
		expect(await told(watcher)).toEqual(of('Two'));
	});

	it('starts quietly with two first polls at the same time', async () => {
		armed('Old')();
		const happen = armed('One');
		const watcher = new Watcher(stage.sandbox, { event, ...parameters });
		expect((await Promise.all([told(watcher), told(watcher)])).flat()).toEqual([]);
		happen();
		expect(await told(watcher)).toEqual(of('One'));
	});

	it('goes on where it was after a restart, some minutes later', async () => {
		const [one, two] = ['One', 'Two'].map(armed) as Array<() => void>;
		const watcher = await watching();
		one?.();
		expect(await told(watcher)).toEqual(of('One'));
		two?.();
		await stage.clock.advance(20 * MINUTE);
		watcher.staticData = JSON.parse(watcher.saved) as IDataObject;
		expect(await told(watcher)).toEqual(of('Two'));
		expect(await told(watcher)).toEqual([]);
	});

	it('is not disturbed by tests by hand in between', async () => {
		const happen = armed('One');
		armed('Old')();
		const watcher = await watching();
		const { saved } = watcher;
		for (let n = 0; n < 2; n += 1) {
			const [row] = await watcher.poll({ mode: 'manual' });
			expect(row).toMatchObject({ event, contactId: ada.id });
		}
		happen();
		await watcher.poll({ mode: 'manual' });
		expect(watcher.saved).toBe(saved);
		expect(await told(watcher)).toEqual(of('One'));
	});

	it('says so when there is nothing to test with', async () => {
		const watcher = new Watcher(stage.sandbox, { event, ...parameters });
		const { error, staticData } = await watcher.try({ mode: 'manual' });
		expect(error?.message).toMatch(/^There is no (task|appointment|note) to test with$/);
		expect(staticData).toEqual({});
	});

	it.each([
		['credential', {}, { credentialId: 'another' }],
		['filter', { filters: { tags: 'vip' } }, {}],
		[
			'location',
			{},
			{
				credentials: {
					highLevelContactsTokenApi: {
						locationId: OTHER_LOCATION_ID,
						token: OTHER_LOCATION_TOKEN,
					},
				},
			},
		],
	])('starts quietly with another %s', async (_what, change, more) => {
		const happen = armed('One');
		const watcher = await watching();
		happen();
		const before = watcher.saved;
		watcher.parameters = { event, ...parameters, ...change };
		expect(await told(watcher, more)).toEqual([]);
		expect(watcher.saved).not.toBe(before);
	});

	it('starts quietly after another event', async () => {
		const happen = armed('One');
		const watcher = await stage.watching({ event: 'contactCreated' });
		happen();
		watcher.parameters = { event, ...parameters };
		expect(await told(watcher)).toEqual([]);
		expect(await told(watcher)).toEqual([]);
	});

	it('keeps its place with other options', async () => {
		const happen = armed('One');
		const watcher = await watching();
		happen();
		watcher.parameters = {
			event,
			...parameters,
			addContact: 'simple',
			options: { maxContacts: 7, ignoredTags: 'x' },
		};
		expect(await told(watcher)).toEqual(of('One'));
	});

	it.each([-10, 10])('does not mind a machine that is %d minutes off', async (minutes) => {
		stage.machineOffMs = minutes * MINUTE;
		armed('Old')();
		const [one, two] = ['One', 'Two'].map(armed) as Array<() => void>;
		const watcher = await watching();
		one?.();
		expect(await told(watcher)).toEqual(of('One'));
		await stage.clock.advance(20 * MINUTE);
		two?.();
		expect(await told(watcher)).toEqual(of('Two'));
		expect(await told(watcher)).toEqual([]);
	});

	it.each([-10, 10])('does not mind an account that is %d minutes off', async (minutes) => {
		stage.sandbox.settings.clockSkewMs = minutes * MINUTE;
		armed('Old')();
		const [one, two] = ['One', 'Two'].map(armed) as Array<() => void>;
		const watcher = await watching();
		one?.();
		expect(await told(watcher)).toEqual(of('One'));
		await stage.clock.advance(20 * MINUTE);
		two?.();
		expect(await told(watcher)).toEqual(of('Two'));
		expect(await told(watcher)).toEqual([]);
	});

	it('loses nothing when a request fails', async () => {
		const happen = armed('One');
		const watcher = await watching({ options: { maxRetries: 0 } });
		happen();
		const before = watcher.saved;
		stage.sandbox.addFault({ kind: 'status', status: 503, nth: Math.max(quiet, 1) });
		const { error } = await watcher.try();
		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '503' });
		expect(watcher.saved).toBe(before);
		expect(await told(watcher)).toEqual(of('One'));
	});

	it('comes in polls of the chosen size', async () => {
		const names = Array.from({ length: 7 }, (_, n) => `Thing ${n}`);
		const things = names.map(armed);
		const watcher = await watching({ options: { maxContacts: 3 } });
		for (const happen of things) happen();
		const polls = [await told(watcher), await told(watcher), await told(watcher)];
		expect(polls.map(({ length }) => length)).toEqual([3, 3, 1]);
		expect(polls.flat().sort()).toEqual(of(...names));
		expect(await told(watcher)).toEqual([]);
	});

	it('costs few requests, and nothing is saved when nothing has happened', async () => {
		const things = ['One', 'Two'].map(armed);
		const watcher = await watching();
		for (const happen of things) happen();
		await watcher.poll();
		expect(requestsOf(stage.sandbox)).toBe(quiet + 2 * perThing);
		// What has happened is read in two polls before it is left behind.
		for (let polls = 0; polls < 2; polls += 1) {
			await stage.clock.advance(HOUR);
			await watcher.poll();
		}
		requestsOf(stage.sandbox);
		watcher.staticData = ObservableObject.create(JSON.parse(watcher.saved) as IDataObject);
		for (let minute = 0; minute < 3; minute += 1) {
			await stage.clock.advance(MINUTE);
			expect(await told(watcher)).toEqual([]);
			expect(requestsOf(stage.sandbox)).toBe(quiet);
		}
		expect(watcher.staticData.__dataChanged).toBe(false);
	});

	it('stays quiet after days without n8n about what is old', async () => {
		armed('Old')();
		const watcher = await watching();
		await stage.clock.advance(3 * DAY);
		expect(await told(watcher)).toEqual([]);
	});
});
