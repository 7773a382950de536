import type { INodeParameters } from 'n8n-workflow';

import { triggerLoadOptions } from '../../../nodes/HighLevelContacts/methods';
import { CUSTOM_FIELDS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { editorContext } from '../../../harness/host.cts';
import { Stage } from './stage.cts';
import { MINUTE, requestsOf, SECOND, Watcher } from './watcher.cts';

/** Events that follow from how a contact was before. */

const stage = Stage.use();
const { clock, people } = stage;

async function watching(parameters: INodeParameters): Promise<Watcher> {
	await clock.advance(MINUTE);
	return await stage.watching(parameters);
}

describe('tag added', () => {
	const parameters = { event: 'tagAdded', tag: 'VIP' };

	it('is told of contacts old and new, once', async () => {
		const old = people.add('Old');
		people.add('Had', { tags: ['vip'] });
		await clock.advance(10 * MINUTE);
		const watcher = await watching(parameters);
		people.edit(old, { tags: ['x', 'vip'] });
		people.add('New', { tags: ['vip'] });
		people.add('Other', { tags: ['x'] });
		expect((await watcher.told()).sort()).toEqual(['tagAdded New', 'tagAdded Old']);
		await clock.advance(MINUTE);
		expect(await watcher.told()).toEqual([]);
	});

	it('says which tag', async () => {
		const watcher = await watching(parameters);
		people.add('New', { tags: ['vip'] });
		expect(await watcher.poll()).toMatchObject([{ event: 'tagAdded', tag: 'vip' }]);
	});

	it('is not told when another field of a contact with the tag changes', async () => {
		const had = people.add('Had', { tags: ['vip'] });
		const watcher = await watching(parameters);
		people.edit(had, { city: 'Paris' });
		expect(await watcher.told()).toEqual([]);
	});

	it('is told each time that the tag comes back', async () => {
		const ada = people.add('Ada');
		const watcher = await watching(parameters);
		for (let round = 0; round < 3; round += 1) {
			people.edit(ada, { tags: ['vip'] });
			expect(await watcher.told()).toEqual(['tagAdded Ada']);
			await clock.advance(SECOND);
			people.edit(ada, { tags: [] });
			expect(await watcher.told()).toEqual([]);
			await clock.advance(SECOND);
		}
	});

	it('takes the holders of 1,200 contacts from three requests, and then one per quiet poll', async () => {
		for (let n = 0; n < 1200; n += 1) people.add(`P${n}`, { tags: ['vip'] });
		await clock.advance(10 * MINUTE);
		stage.sandbox.clearJournal();
		const watcher = new Watcher(stage.sandbox, parameters);
		expect(await watcher.poll()).toEqual([]);
		// The place, and three pages of holders.
		expect(requestsOf(stage.sandbox)).toBe(4);
		expect(await watcher.told()).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(1);
		expect(watcher.saved.length).toBeLessThan(15_000);
		for (let polls = 0; polls < 2; polls += 1) {
			await clock.advance(10 * MINUTE);
			await watcher.poll();
		}
		const { saved } = watcher;
		await clock.advance(10 * MINUTE);
		await watcher.poll();
		expect(requestsOf(stage.sandbox)).toBe(3);
		expect(watcher.saved).toBe(saved);
	});

	it('carries on with the next poll where one had to stop', async () => {
		const watcher = await watching({ ...parameters, options: { maxContacts: 2 } });
		for (const name of ['A', 'B', 'C', 'D', 'E']) people.add(name, { tags: ['vip'] });
		const told = [];
		for (let polls = 0; polls < 3; polls += 1) told.push(...(await watcher.told()));
		expect(told.sort()).toEqual(['A', 'B', 'C', 'D', 'E'].map((name) => `tagAdded ${name}`));
		expect(await watcher.told()).toEqual([]);
	});

	it('starts anew with another tag', async () => {
		const ada = people.add('Ada', { tags: ['gold'] });
		const watcher = await watching(parameters);
		watcher.parameters = { ...parameters, tag: 'gold' };
		people.edit(ada, { city: 'Rome' });
		expect(await watcher.told()).toEqual([]);
		people.edit(ada, { city: 'Paris' });
		expect(await watcher.told()).toEqual([]);
	});

	it('wants a tag', async () => {
		const { error } = await new Watcher(stage.sandbox, { event: 'tagAdded' }).try();
		expect(error?.message).toBe("'Tag Name or ID' is empty");
	});
});

it('a removed tag is told once, and who never had it is not', async () => {
	const had = people.add('Had', { tags: ['vip', 'x'] });
	const other = people.add('Other', { tags: ['x'] });
	const watcher = await watching({ event: 'tagRemoved', tag: 'vip' });
	people.edit(other, { tags: [] });
	people.edit(had, { tags: ['x'] });
	expect(await watcher.told()).toEqual(['tagRemoved Had']);
	await clock.advance(MINUTE);
	expect(await watcher.told()).toEqual([]);
});

describe('fields changed', () => {
	const custom = `customFields.${Object.values(CUSTOM_FIELDS)[0]}`;
	const parameters = { event: 'contactFieldsChanged', watchedFields: ['email', custom] };

	it('is told for the chosen fields only, with their names', async () => {
		const ada = people.add('Ada', { email: 'ada@example.com' });
		await clock.advance(10 * MINUTE);
		const watcher = await watching(parameters);
		people.edit(ada, { city: 'Paris', tags: ['x'] });
		expect(await watcher.poll()).toEqual([]);
		await clock.advance(SECOND);
		people.edit(ada, { email: 'countess@example.com' });
		expect(await watcher.poll()).toMatchObject([
			{ event: 'contactFieldsChanged', changedFields: ['email'], firstName: 'Ada' },
		]);
		await clock.advance(SECOND);
		const [fieldId = ''] = Object.values(CUSTOM_FIELDS);
		people.edit(ada, { customFields: [{ id: fieldId, field_value: 'blue' }] });
		expect(await watcher.poll()).toMatchObject([{ changedFields: [custom] }]);
		await clock.advance(MINUTE);
		expect(await watcher.poll()).toEqual([]);
	});

	it('is not told of a new contact, but of its later changes', async () => {
		const watcher = await watching(parameters);
		const ada = people.add('Ada', { email: 'ada@example.com' });
		expect(await watcher.poll()).toEqual([]);
		await clock.advance(SECOND);
		people.edit(ada, { email: 'countess@example.com' });
		expect(await watcher.poll()).toMatchObject([{ changedFields: ['email'] }]);
	});

	it('offers standard and custom fields', async () => {
		const context = editorContext({ baseUrl: stage.sandbox.url });
		const fields = await triggerLoadOptions.getWatchableFields.call(context);
		const values = fields.map(({ value }) => value);
		expect(values).toEqual(expect.arrayContaining(['email', 'dnd', custom]));
	});

	it('wants fields', async () => {
		const { error } = await new Watcher(stage.sandbox, { event: 'contactFieldsChanged' }).try();
		expect(error?.message).toBe("'Field Names or IDs' must have 1 to 30 entries");
	});
});

it('a test by hand shows a contact and keeps the state', async () => {
	stage.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', tags: ['vip'] });
	const watcher = await watching({ event: 'tagAdded', tag: 'vip' });
	const { saved } = watcher;
	expect(await watcher.told({ mode: 'manual' })).toEqual(['tagAdded Ada']);
	expect(watcher.saved).toBe(saved);
});
