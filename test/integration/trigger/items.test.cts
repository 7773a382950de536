import { CUSTOM_FIELDS } from '../../../sandbox/fixtures.cts';
import { Stage } from './stage.cts';
import { MINUTE, requestsOf, Watcher } from './watcher.cts';

/** What the items of contact events hold. */

const stage = Stage.use();
const { clock, people } = stage;

describe('the items', () => {
	it('are simplified by default, and say which event they are', async () => {
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreatedOrUpdated' });
		await watcher.poll();
		people.add('Ada', { lastName: 'Lovelace', email: 'ada@example.com', tags: ['VIP'] });
		const [row] = await watcher.poll();
		expect(row).toEqual({
			event: 'contactCreated',
			id: expect.any(String),
			name: 'Ada Lovelace',
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada@example.com',
			phone: null,
			companyName: null,
			tags: ['vip'],
			dnd: false,
			dateUpdated: new Date(clock.now()).toISOString(),
		});
	});

	it('are whole contacts without Simplify, with the names as they were written', async () => {
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreated', simple: false });
		await watcher.poll();
		people.add('McAda', { city: 'London', source: 'api' });
		const [row] = await watcher.poll();
		expect(row).toMatchObject({
			event: 'contactCreated',
			firstName: 'McAda',
			city: 'London',
			source: 'api',
			dateAdded: new Date(clock.now()).toISOString(),
		});
		expect(row).not.toHaveProperty('searchAfter');
	});
});

describe('the items in the form for texts', () => {
	const parameters = { event: 'contactCreated', simpleOutput: 'sms' };

	it('say whether the contact may be texted', async () => {
		const watcher = new Watcher(stage.sandbox, parameters);
		await watcher.poll();
		const { id } = people.add('Ada', { phone: '+15550100001', country: 'US', tags: ['vip'] });
		requestsOf(stage.sandbox);
		expect(await watcher.poll()).toEqual([
			{
				event: 'contactCreated',
				id,
				firstName: 'Ada',
				name: 'Ada',
				phone: '+15550100001',
				country: 'US',
				timezone: null,
				tags: ['vip'],
				mayBeTexted: true,
				textingBlockedBy: null,
			},
		]);
		expect(requestsOf(stage.sandbox)).toBe(1);
	});

	it('go by the contact itself where the search does not tell, 300 in a poll', async () => {
		stage.sandbox.settings.search.tellsDnd = false;
		const watcher = new Watcher(stage.sandbox, parameters);
		await watcher.poll();
		for (let n = 0; n < 320; n += 1) people.add(`P${n}`, { phone: `+1555010${1000 + n}` });
		const first = await watcher.poll();
		expect(first).toHaveLength(300);
		expect(first.every(({ mayBeTexted }) => mayBeTexted === true)).toBe(true);
		expect(await watcher.poll()).toHaveLength(20);
	});

	it('hold a contact that was deleted meanwhile as one that must not be texted', async () => {
		stage.sandbox.settings.search.tellsDnd = false;
		const watcher = new Watcher(stage.sandbox, parameters);
		await watcher.poll();
		const gone = people.add('Gone', { phone: '+15550100001' });
		stage.sandbox.settings.search.indexDelayMs = MINUTE;
		people.remove(gone);
		expect(await watcher.poll()).toMatchObject([
			{ id: gone.id, mayBeTexted: false, textingBlockedBy: 'unknown' },
		]);
	});
});

it('whole contacts show custom fields by their names, which costs one request per poll', async () => {
	const [fieldId = ''] = Object.values(CUSTOM_FIELDS);
	const { name = '' } = stage.sandbox.store.customFields.get(fieldId) ?? {};
	const watcher = new Watcher(stage.sandbox, { event: 'contactCreated', simple: false });
	await watcher.poll();
	people.add('Ada', { customFields: [{ id: fieldId, field_value: 'blue' }] });
	await clock.advance(1000);
	people.add('Bob', { customFields: [{ id: fieldId, field_value: 'red' }] });
	requestsOf(stage.sandbox);
	const rows = await watcher.poll();
	expect(rows.map(({ customFieldsByName }) => customFieldsByName)).toEqual([
		{ [name]: 'blue' },
		{ [name]: 'red' },
	]);
	expect(requestsOf(stage.sandbox)).toBe(2);
});
