import { ObservableObject, type IDataObject } from 'n8n-workflow';

import { OTHER_LOCATION_ID, OTHER_LOCATION_TOKEN } from '../../../sandbox/fixtures.cts';
import { Stage } from './stage.cts';
import { MINUTE, requestsOf, SECOND, Watcher } from './watcher.cts';

/** What goes wrong around a poll, what is changed between two, and what a poll costs. */

const stage = Stage.use();
const { clock, people } = stage;

const watching = (event: string, parameters = {}) => stage.watching({ event, ...parameters });

describe('mishaps', () => {
	it('a crash between emitting and saving brings the same contacts again', async () => {
		const watcher = await watching('contactCreatedOrUpdated');
		people.add('Ada');
		const lost = JSON.parse(watcher.saved) as typeof watcher.staticData;
		expect(await watcher.told({ staticData: lost })).toEqual(['contactCreated Ada']);
		const restarted = Date.now() + 10 * SECOND;
		jest.spyOn(Date, 'now').mockReturnValue(restarted);
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		expect(await watcher.told()).toEqual([]);
	});

	it('two polls that begin at the same place, each with a copy of it, tell a contact once', async () => {
		const watcher = await watching('contactCreated');
		people.add('Ada');
		const copies = [1, 2, 3].map(() => JSON.parse(watcher.saved) as typeof watcher.staticData);
		const [staticData, ...others] = copies;
		const told = await Promise.all([
			watcher.told({ staticData }),
			...others.map((copy) => watcher.told({ staticData: copy })),
		]);
		expect(told.flat()).toEqual(['contactCreated Ada']);
		// n8n read the place for this one before the first had moved it.
		expect(await watcher.told({ staticData: JSON.parse(watcher.saved) as IDataObject })).toEqual(
			[],
		);
	});

	it('two polls at the same time tell a contact once', async () => {
		const watcher = await watching('contactCreated');
		people.add('Ada');
		const told = await Promise.all([watcher.told(), watcher.told()]);
		expect(told.flat()).toEqual(['contactCreated Ada']);
		people.add('Bob');
		expect(await watcher.told()).toEqual(['contactCreated Bob']);
	});

	it('two first polls at the same time start quietly', async () => {
		people.add('Old');
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreated' });
		expect((await Promise.all([watcher.told(), watcher.told()])).flat()).toEqual([]);
		people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
	});

	it('the newest contact is deleted', async () => {
		const watcher = await watching('contactCreatedOrUpdated');
		const ada = people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		people.remove(ada);
		expect(await watcher.told()).toEqual([]);
		await clock.advance(10 * MINUTE);
		expect(await watcher.told()).toEqual([]);
		people.add('Bob');
		expect(await watcher.told()).toEqual(['contactCreated Bob']);
	});
});

describe('switching off and on', () => {
	it('goes on where it was, after any time', async () => {
		const watcher = await watching('contactCreatedOrUpdated');
		const ada = people.add('Ada');
		await watcher.poll();
		await clock.advance(MINUTE);
		people.add('Bob');
		await clock.advance(48 * 60 * MINUTE);
		people.edit(ada, { city: 'Paris' });
		await clock.advance(MINUTE);
		watcher.staticData = JSON.parse(watcher.saved) as typeof watcher.staticData;
		expect(await watcher.told()).toEqual(['contactCreated Bob', 'contactUpdated Ada']);
		expect(await watcher.told()).toEqual([]);
	});

	it.each([
		['event', { event: 'contactCreatedOrUpdated' }, {}],
		['filter', { event: 'contactCreated', filters: { source: 'web' } }, {}],
		['credential', { event: 'contactCreated' }, { credentialId: 'another' }],
		[
			'location',
			{ event: 'contactCreated' },
			{
				credentials: {
					highLevelContactsTokenApi: {
						locationId: OTHER_LOCATION_ID,
						token: OTHER_LOCATION_TOKEN,
					},
				},
			},
		],
	])('with another %s starts quietly', async (_what, parameters, more) => {
		const watcher = await watching('contactCreated');
		people.add('Ada', { source: 'web' });
		stage.sandbox.contacts.create(OTHER_LOCATION_ID, { firstName: 'Other' });
		const before = watcher.saved;
		watcher.parameters = parameters;
		expect(await watcher.told(more)).toEqual([]);
		expect(watcher.saved).not.toBe(before);
		await clock.advance(SECOND);
		people.add('Bob', { source: 'web' });
		stage.sandbox.contacts.create(OTHER_LOCATION_ID, { firstName: 'Bob' });
		expect(await watcher.told(more)).toEqual(['contactCreated Bob']);
	});

	it('keeps its place with other options', async () => {
		const watcher = await watching('contactCreated');
		people.add('Ada');
		watcher.parameters = { event: 'contactCreated', simple: false, options: { overlap: 10 } };
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
	});
});

describe('the cost', () => {
	it('is one request for a poll when nothing has changed, and the state stays untouched', async () => {
		people.add('Old');
		const watcher = await watching('contactCreatedOrUpdated');
		people.add('Ada');
		await watcher.poll();
		for (let minute = 0; minute < 8; minute += 1) await quietPoll(watcher);
		const { saved } = watcher;
		for (let minute = 0; minute < 3; minute += 1) await quietPoll(watcher);
		expect(watcher.saved).toBe(saved);
	});

	it('is a save by n8n only when something was told or settled', async () => {
		const { staticData } = await watching('contactCreated');
		// As n8n holds it after a restart, to see what has to be written to its database.
		const observed = (data: unknown) =>
			ObservableObject.create(JSON.parse(JSON.stringify(data)) as IDataObject);
		const watcher = new Watcher(
			stage.sandbox,
			{ event: 'contactCreated' },
			{ credentialId: 'same' },
		);
		watcher.staticData = observed(staticData);
		await watcher.poll();
		watcher.staticData = observed(watcher.staticData);
		expect(await watcher.poll()).toEqual([]);
		expect(watcher.staticData.__dataChanged).toBe(false);
		people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		expect(watcher.staticData.__dataChanged).toBe(true);
	});

	async function quietPoll(watcher: Watcher): Promise<void> {
		await clock.advance(MINUTE);
		requestsOf(stage.sandbox);
		expect(await watcher.poll()).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(1);
	}
});
