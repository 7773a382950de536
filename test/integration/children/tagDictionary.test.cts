import { LOCATION_ID, TAGS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
afterEach(() => expect(account.contractProblems).toEqual([]));

const names = () => [...account.sandbox.store.tags.values()].map(({ name }) => name).sort();

describe('tag create', () => {
	it("adds a tag to the account's list", async () => {
		const [item] = await account.items('tag', 'create', { name: ' Spring 2026 ' });
		expect(item).toEqual({
			id: expect.any(String),
			name: 'spring 2026',
			locationId: LOCATION_ID,
			new: true,
		});
		expect(names()).toContain('spring 2026');
	});

	it('returns the tag that exists', async () => {
		expect(await account.items('tag', 'create', { name: 'VIP' })).toEqual([
			{ id: TAGS.vip, name: 'vip', locationId: LOCATION_ID, new: false },
		]);
		expect(names()).toHaveLength(3);
	});

	it('makes one tag for items of the same name, and one when the answer is lost', async () => {
		account.sandbox.addFault({ kind: 'reset', method: 'POST', phase: 'after', times: 1 });
		const { output } = await account.run(
			'tag',
			'create',
			{ name: '={{ $json.name }}' },
			{ items: [{ name: 'Once' }, { name: 'once' }] },
		);
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(1);
		expect(output[0]?.json.new).toBe(true);
		expect(names().filter((name) => name === 'once')).toHaveLength(1);
	});

	it.each([
		['', "The field 'Name' is empty [item 0]"],
		['one, two', `The field 'Name' holds more than one tag: "one, two" [item 0]`],
	])('refuses the name "%s" before a request is sent', async (name, message) => {
		const { error } = await account.run('tag', 'create', { name });
		expect(error?.message).toBe(message);
		expect(account.requests).toEqual([]);
	});
});

describe('tag get, update and delete', () => {
	const tagId = rl(TAGS.vip);

	it('get one by its ID', async () => {
		expect(await account.items('tag', 'get', { tagId })).toEqual([
			{ id: TAGS.vip, name: 'vip', locationId: LOCATION_ID },
		]);
	});

	it('rename it', async () => {
		const [item] = await account.items('tag', 'update', { tagId, name: 'Very Important' });
		expect(item).toEqual({ id: TAGS.vip, name: 'very important', locationId: LOCATION_ID });
		expect(names()).toContain('very important');
	});

	it('say when the new name is taken', async () => {
		const { error } = await account.run('tag', 'update', { tagId, name: 'newsletter' });
		expect(error?.message).toBe('A tag with this name already exists [item 0]');
	});

	it.each([
		['', "The field 'New Name' is empty [item 0]"],
		['={{ [{ a: 1 }] }}', "'New Name'"],
		['={{ ({ name: "vip" }) }}', "'New Name'"],
	])('refuse %j as a name before a request is sent', async (name, message) => {
		const { error } = await account.run('tag', 'update', { tagId, name });
		expect(error?.message).toContain(message);
		expect(account.requests).toEqual([]);
	});

	it('delete it, also when the first answer is lost', async () => {
		account.sandbox.addFault({ kind: 'reset', method: 'DELETE', phase: 'after', times: 1 });
		expect(await account.items('tag', 'delete', { tagId })).toEqual([
			{ id: TAGS.vip, deleted: true },
		]);
		expect(names()).not.toContain('vip');
	});
});

describe('tag set', () => {
	let contactId: string;
	beforeEach(() => {
		contactId = account.sandbox.contacts.create(LOCATION_ID, {
			firstName: 'Ada',
			tags: ['old', 'vip'],
		}).id;
	});
	const tags = () => account.sandbox.store.contacts.get(contactId)?.tags;
	const set = (parameters: object) =>
		account.run('tag', 'set', { contactId: rl(contactId), ...parameters });

	it('gives a contact exactly these tags, and changes nothing else', async () => {
		const { output } = await set({ tags: ['vip'], otherTags: 'New' });
		expect(output.map(({ json }) => json)).toEqual([{ contactId, tags: ['vip', 'new'] }]);
		expect(account.lastBody).toEqual({ tags: ['vip', 'new'] });
		expect(tags()).toEqual(['vip', 'new']);
	});

	it('refuses none, since it is more often a mistake', async () => {
		const { error } = await set({ otherTags: '={{ undefined }}' });
		expect(error?.message).toBe('There is no tag [item 0]');
		expect(account.requests).toEqual([]);
	});

	it('takes what is allowed as text for what it says', async () => {
		await set({ options: { allowNone: '={{ "TRUE" }}' } });
		expect(tags()).toEqual([]);
	});

	it('takes all off when that is allowed', async () => {
		const { error } = await set({ options: { allowNone: true } });
		expect(error).toBeUndefined();
		expect(tags()).toEqual([]);
	});
});
