import { Stage } from './stage.cts';
import { MINUTE, SECOND, Watcher } from './watcher.cts';

/** How the trigger starts and keeps its place, with few contacts. */

const stage = Stage.use();
const { clock, people } = stage;

const watching = (event: string, parameters = {}) => stage.watching({ event, ...parameters });

describe('the start', () => {
	it('is quiet, and what happens afterwards is told', async () => {
		people.add('Old');
		await clock.advance(MINUTE);
		const watcher = await watching('contactCreated');
		people.add('New');
		expect(await watcher.told()).toEqual(['contactCreated New']);
		expect(await watcher.told()).toEqual([]);
	});

	it('tells the first contact of an empty account', async () => {
		const watcher = await watching('contactCreatedOrUpdated');
		expect(await watcher.told()).toEqual([]);
		const ada = people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		await clock.advance(SECOND);
		people.edit(ada, { lastName: 'Lovelace' });
		expect(await watcher.told()).toEqual(['contactUpdated Ada']);
		expect(await watcher.told()).toEqual([]);
	});

	it('tells the newest contacts when asked to, oldest first, and no others', async () => {
		for (const name of ['A', 'B', 'C']) {
			people.add(name, { tags: ['vip'] });
			await clock.advance(SECOND);
		}
		people.add('D');
		const options = { firstRunContacts: 2 };
		const watcher = new Watcher(stage.sandbox, {
			event: 'contactCreated',
			filters: { tags: 'VIP' },
			options,
		});
		expect(await watcher.told()).toEqual(['contactCreated B', 'contactCreated C']);
		expect(await watcher.told()).toEqual([]);
	});
});

describe('time', () => {
	it.each([-10, 10])('of a machine that is %d minutes off changes nothing', async (minutes) => {
		jest.spyOn(Date, 'now').mockImplementation(() => stage.sandbox.now() + minutes * MINUTE);
		people.add('Old');
		const watcher = await watching('contactCreatedOrUpdated');
		const ada = people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		await clock.advance(20 * MINUTE);
		people.edit(ada, { lastName: 'Lovelace' });
		await clock.advance(SECOND);
		people.add('Bob');
		expect(await watcher.told()).toEqual(['contactUpdated Ada', 'contactCreated Bob']);
		expect(await watcher.told()).toEqual([]);
	});

	it.each([-10, 10])('of an account that is %d minutes off changes nothing', async (minutes) => {
		stage.sandbox.settings.clockSkewMs = minutes * MINUTE;
		people.add('Old');
		const watcher = await watching('contactCreated');
		people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		await clock.advance(20 * MINUTE);
		people.add('Bob');
		expect(await watcher.told()).toEqual(['contactCreated Bob']);
		expect(await watcher.told()).toEqual([]);
	});

	it('of a jump back in the account by a minute loses nothing', async () => {
		people.add('Old');
		const watcher = await watching('contactCreated');
		people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		stage.sandbox.settings.clockSkewMs = -MINUTE;
		people.add('Bob');
		expect(await watcher.told()).toEqual(['contactCreated Bob']);
	});

	it('until a contact is found in the index may be 90 seconds, and later ones may be found before', async () => {
		const watcher = await watching('contactCreated');
		const late = people.add('Late');
		stage.sandbox.store.index.delay(late.id, stage.sandbox.now(), 90 * SECOND);
		await clock.advance(SECOND);
		people.add('Early');
		expect(await watcher.told()).toEqual(['contactCreated Early']);
		await clock.advance(MINUTE);
		people.add('Next');
		expect(await watcher.told()).toEqual(['contactCreated Next']);
		await clock.advance(MINUTE);
		expect(await watcher.told()).toEqual(['contactCreated Late']);
		await clock.advance(10 * MINUTE);
		expect(await watcher.told()).toEqual([]);
	});
});

describe('several happenings in one window', () => {
	it('are one creation for a contact that was created and edited', async () => {
		const watcher = await watching('contactCreatedOrUpdated');
		const ada = people.add('Ada');
		await clock.advance(SECOND);
		people.edit(ada, { lastName: 'Lovelace' });
		const [row] = await watcher.poll();
		expect(row).toMatchObject({ event: 'contactCreated', name: 'Ada Lovelace' });
		await clock.advance(SECOND);
		people.edit(ada, { lastName: 'King' });
		const [next] = await watcher.poll();
		expect(next).toMatchObject({ event: 'contactUpdated', name: 'Ada King' });
		expect(await watcher.told()).toEqual([]);
	});

	it('are one update for that contact when only updates are watched', async () => {
		const watcher = await watching('contactUpdated');
		people.add('Bob');
		const ada = people.add('Ada');
		await clock.advance(SECOND);
		people.edit(ada, { lastName: 'Lovelace' });
		expect(await watcher.told()).toEqual(['contactUpdated Ada']);
		expect(await watcher.told()).toEqual([]);
	});

	it('are one creation however often the contact is edited when only creations are watched', async () => {
		const watcher = await watching('contactCreated');
		const ada = people.add('Ada');
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
		for (let minute = 0; minute < 6; minute += 1) {
			people.edit(ada, { city: `City ${minute}` });
			expect(await watcher.told()).toEqual([]);
			await clock.advance(MINUTE);
		}
	});

	it('are an update each poll for a contact that is edited each time', async () => {
		const ada = people.add('Ada');
		const watcher = await watching('contactUpdated');
		for (let minute = 0; minute < 6; minute += 1) {
			people.edit(ada, { city: `City ${minute}` });
			expect(await watcher.told()).toEqual(['contactUpdated Ada']);
			await clock.advance(MINUTE);
		}
		expect(watcher.saved.length).toBeLessThan(1000);
	});
});
