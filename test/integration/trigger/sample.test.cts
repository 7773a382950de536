import { USERS } from '../../../sandbox/fixtures.cts';
import { Stage } from './stage.cts';
import { MINUTE, SECOND, Watcher } from './watcher.cts';

/** What the trigger shows and says: samples, filters and refusals. */

const stage = Stage.use();
const { clock, people } = stage;

const manual = { mode: 'manual' } as const;

describe('a test by hand', () => {
	it('shows the newest contact and leaves the state alone, in between as well', async () => {
		people.add('Old');
		await clock.advance(SECOND);
		people.add('New');
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreated' });
		expect(await watcher.told(manual)).toEqual(['contactCreated New']);
		expect(watcher.saved).toBe('{}');

		await watcher.poll();
		await clock.advance(SECOND);
		people.add('Ada');
		const { saved } = watcher;
		expect(await watcher.told(manual)).toEqual(['contactCreated Ada']);
		expect(await watcher.told(manual)).toEqual(['contactCreated Ada']);
		expect(watcher.saved).toBe(saved);
		expect(await watcher.told()).toEqual(['contactCreated Ada']);
	});

	it('shows the newest contact that matches the filters, however old', async () => {
		people.add('Match', { source: 'Web form' });
		for (let n = 0; n < 5; n += 1) {
			await clock.advance(24 * 60 * MINUTE);
			people.add(`Other ${n}`);
		}
		const watcher = new Watcher(stage.sandbox, {
			event: 'contactUpdated',
			filters: { source: 'web form' },
		});
		expect(await watcher.told(manual)).toEqual(['contactUpdated Match']);
	});

	it('says so when there is none', async () => {
		people.add('Ada');
		const watcher = new Watcher(stage.sandbox, {
			event: 'contactCreated',
			filters: { tags: 'vip' },
		});
		const { error, staticData } = await watcher.try(manual);
		expect(error?.message).toBe('There is no contact to test with');
		expect(error?.description).toMatch(/matches the filters\. Add one in HighLevel/);
		expect(staticData).toEqual({});
	});
});

describe('filters', () => {
	it.each([
		['tags', { tags: 'vip, News' }],
		['source', { source: 'web' }],
		['assignedTo', { assignedTo: { __rl: true, mode: 'list', value: USERS.agent } }],
		['query', { query: 'match' }],
	])('by %s leave other contacts out', async (_name, filters) => {
		for (const event of ['contactCreated', 'contactCreatedOrUpdated']) {
			stage.sandbox.reset();
			people.add('Old');
			const watcher = new Watcher(stage.sandbox, { event, filters });
			await watcher.poll();
			await clock.advance(SECOND);
			people.add('Other', { tags: ['vip'], source: 'api', assignedTo: USERS.owner });
			people.add('Match', { tags: ['VIP', 'news'], source: 'Web', assignedTo: USERS.agent });
			people.add('Other Too');
			expect(await watcher.told()).toEqual(['contactCreated Match']);
			await clock.advance(10 * MINUTE);
			expect(await watcher.told()).toEqual([]);
		}
	});

	it('report an update when a contact comes to match, and no creation', async () => {
		const updates = new Watcher(stage.sandbox, {
			event: 'contactUpdated',
			filters: { tags: 'vip' },
		});
		const creations = new Watcher(stage.sandbox, {
			event: 'contactCreated',
			filters: { tags: 'vip' },
		});
		for (const watcher of [updates, creations]) await watcher.poll();
		await clock.advance(SECOND);
		const ada = people.add('Ada');
		for (let minute = 0; minute < 8; minute += 1) {
			for (const watcher of [updates, creations]) expect(await watcher.poll()).toEqual([]);
			await clock.advance(MINUTE);
		}
		people.edit(ada, { tags: ['vip'] });
		expect(await updates.told()).toEqual(['contactUpdated Ada']);
		expect(await creations.told()).toEqual([]);
	});
});

describe('refusals', () => {
	it.each([
		[401, '401'],
		[403, '403'],
		[429, '429'],
		[500, '500'],
	])('of HighLevel with %d keep their code, for n8n to wait', async (status, code) => {
		stage.sandbox.addFault({ kind: 'status', status, body: { message: 'No' } });
		const watcher = new Watcher(stage.sandbox, {
			event: 'contactCreated',
			options: { maxRetries: 0 },
		});
		const { error, staticData } = await watcher.try();
		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: code });
		expect(staticData).toEqual({});
	});

	it('of a wrong login say at activation what to do', async () => {
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreated' });
		const { error } = await watcher.try({
			credentials: { highLevelContactsTokenApi: { token: 'pit-wrong' } },
		});
		expect(error?.message).toMatch(/token/i);
		expect(error?.description).toMatch(/credential/i);
	});

	it.each([
		[{ overlap: 1 }, "'Overlap' must be a number from 2 to 60"],
		[{ overlap: '' }, "'Overlap' must be a number from 2 to 60"],
		[{ maxContacts: 0 }, "'Max Items per Poll' must be a whole number from 1 to 10000"],
		[{ maxContacts: 1.5 }, "'Max Items per Poll' must be a whole number"],
		[{ firstRunContacts: 101 }, "'Contacts on First Poll' must be a whole number from 0 to 100"],
	])('of the options %j name the field before anything is sent', async (options, words) => {
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreated', options });
		stage.sandbox.clearJournal();
		const { error } = await watcher.try();
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toContain(words);
		expect(stage.sandbox.journal).toEqual([]);
	});

	it('of an event that this version does not know say what to do', async () => {
		const { error } = await new Watcher(stage.sandbox, { event: 'contactMerged' }).try();
		expect(error?.message).toBe("This version of the trigger has no event 'contactMerged'");
	});

	it('of a search text that HighLevel would refuse name the filter', async () => {
		const filters = { query: 'x'.repeat(76) };
		const { error } = await new Watcher(stage.sandbox, { event: 'contactCreated', filters }).try();
		expect(error?.message).toContain("'Search Text' is too long");
	});
});
