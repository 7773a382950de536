import { TAGS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const tags = () => account.sandbox.store.contacts.get(contactId)?.tags;

const change = (operation: string, parameters = {}) =>
	account.items('tag', operation, { contactId: rl(contactId), ...parameters });

describe('tag add and remove', () => {
	it('adds tags from the list and typed ones, and keeps those that are there', async () => {
		await change('add', { otherTags: 'kept' });
		const items = await change('add', {
			tags: ['newsletter'],
			otherTags: ' Spring 2026, NEWSLETTER,, vip ',
		});
		expect(items).toEqual([
			{
				contactId,
				tags: ['kept', 'newsletter', 'spring 2026', 'vip'],
				tagsAdded: ['newsletter', 'spring 2026', 'vip'],
			},
		]);
		expect(account.lastBody).toEqual({ tags: ['newsletter', 'spring 2026', 'vip'] });
		expect(tags()).toEqual(['kept', 'newsletter', 'spring 2026', 'vip']);
	});

	it('removes tags with a body on DELETE, and keeps the others', async () => {
		await change('add', { otherTags: 'a, b, c' });
		const items = await change('remove', { tags: ['b'], otherTags: 'C, not there' });
		expect(items).toEqual([{ contactId, tags: ['a'], tagsRemoved: ['b', 'c'] }]);
		expect(account.lastBody).toEqual({ tags: ['b', 'c', 'not there'] });
		expect(tags()).toEqual(['a']);
	});

	it.each([
		['={{ ["One", "two"] }}', ['one', 'two']],
		['One, two', ['one', 'two']],
		['["One","two"]', ['one', 'two']],
		['={{ 2026 }}', ['2026']],
	])('takes %s', async (otherTags, expected) => {
		await change('add', { otherTags });
		expect(tags()).toEqual(expected);
	});

	it('takes text and lists by expression in place of the list of the account, too', async () => {
		await change('add', { tags: '={{ "One, two" }}' });
		await change('add', { tags: '={{ ["three"] }}' });
		expect(tags()).toEqual(['one', 'two', 'three']);
	});

	it('takes an ID of the account for its tag, and looks the tags up once', async () => {
		const { output } = await account.run(
			'tag',
			'add',
			{ contactId: rl(contactId), tags: '={{ [$json.tag] }}' },
			{ items: [{ tag: TAGS.vip }, { tag: TAGS.smsConsent }, { tag: 'UnknownIdOf20Letters' }] },
		);
		expect(output).toHaveLength(3);
		expect([...(tags() ?? [])].sort()).toEqual(['sms consent', 'unknownidof20letters', 'vip']);
		expect(account.requests.filter((request) => request.startsWith('GET'))).toEqual([
			'GET /locations/:locationId/tags',
		]);
	});

	it.each([
		[{ tags: '={{ [{ a: 1 }] }}' }, 'Tag Names or IDs'],
		[{ tags: '={{ ({ name: "vip" }) }}' }, 'Tag Names or IDs'],
		[{ otherTags: '={{ ["vip", ["a"]] }}' }, 'Other Tags'],
		[{ otherTags: '[{"name":"vip"}]' }, 'Other Tags'],
		[{ otherTags: '={{ $json }}' }, 'Other Tags'],
	])('refuses %j, which holds no names, before a request is sent', async (parameters, label) => {
		for (const operation of ['add', 'remove', 'set']) {
			const { error } = await account.run('tag', operation, {
				contactId: rl(contactId),
				...parameters,
			});
			expect(error?.message).toContain(`'${label}'`);
		}
		expect(account.requests).toEqual([]);
	});

	it.each(['add', 'remove'])(
		'refuses to %s nothing before a request is sent',
		async (operation) => {
			const { error } = await account.run('tag', operation, {
				contactId: rl(contactId),
				tags: [],
				otherTags: ' , ',
			});
			expect(error?.message).toBe('There is no tag [item 0]');
			expect(account.requests).toEqual([]);
		},
	);
});

describe('tag get many', () => {
	it('lists the tags of the account', async () => {
		const items = await account.items('tag', 'getAll');
		expect(items.map(({ name }) => name)).toEqual(['newsletter', 'vip', 'sms consent']);
		expect(items[1]).toEqual({ id: TAGS.vip, name: 'vip', locationId: 'SandboxLocation00001' });
	});

	it('filters by name and cuts the list', async () => {
		const named = await account.items('tag', 'getAll', { filters: { query: 'NEWS' } });
		expect(named.map(({ name }) => name)).toEqual(['newsletter']);
		expect(await account.items('tag', 'getAll', { limit: 1 })).toHaveLength(1);
	});

	it('refuses a filter whose expression returns nothing', async () => {
		const filters = { query: '={{ $json.tag }}' };
		const { error } = await account.run('tag', 'getAll', { filters });
		expect(error?.message).toContain("'Search Text' is empty");
	});
});
