import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { loadOptions, searchList, type NodeForm } from '../../harness/n8n/nodeTypes.cts';
import { rl } from '../support/account.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { nodeForm, runOperation, tryOperation } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

let stack: Stack;

beforeAll(async () => {
	stack = await startStack();
});
beforeEach(() => stack.sandbox.reset({ keepTokens: true }));
afterAll(() => stack?.close());

const seed = (input: { firstName: string; phone?: string; tags?: string[] }): string =>
	stack.sandbox.contacts.create(fixtures.LOCATION_ID, input).id;
const stored = (id: unknown) => stack.sandbox.store.contacts.get(String(id));

describe.each(['token', 'oAuth2'] as const)('contact operations with %s', (credential) => {
	const run = (operation: string, parameters: INodeParameters, items?: IDataObject[]) =>
		runOperation(stack, { resource: 'contact', operation, parameters, items, credential });

	it('create', async () => {
		const [created] = await run('create', {
			firstName: 'Ada',
			email: 'ada@example.com',
			phone: '(217) 555-0123',
			additionalFields: { tags: 'VIP', city: 'Springfield' },
		});
		expect(stored(created?.id)).toMatchObject({
			firstName: 'Ada',
			phone: '+12175550123',
			tags: ['vip'],
			city: 'Springfield',
		});
	});

	it('lookup, by a number as people write it', async () => {
		const id = seed({ firstName: 'Ada', phone: '+442079460958' });
		const number = { phone: '020 7946 0958', defaultCountry: rl('GB') };
		expect(await run('lookup', number)).toMatchObject([{ id, found: true }]);
		expect(await run('lookup', { phone: '(217) 555-0199' })).toEqual([
			{ found: false, phone: '+12175550199' },
		]);
	});

	it('setDnd and assignBusiness', async () => {
		const contactId = rl(seed({ firstName: 'Ada' }));
		await run('setDnd', { contactId, channels: { SMS: 'active' } });
		const businessId = fixtures.BUSINESSES.bakery;
		await run('assignBusiness', { contactId, businessId: rl(businessId) });
		expect(stored(contactId.value)).toMatchObject({
			businessId,
			dndSettings: { SMS: { status: 'active' } },
		});
	});

	it('upsert', async () => {
		const parameters = { phone: '+12175550123', firstName: 'Grace' };
		const [first] = await run('upsert', parameters);
		const [second] = await run('upsert', { ...parameters, firstName: 'Grace B.' });
		expect([first?.new, second?.new]).toEqual([true, false]);
		expect(second?.id).toBe(first?.id);
		expect(stored(first?.id)?.firstName).toBe('Grace B.');
		expect(stack.sandbox.store.contacts.size).toBe(1);
	});

	it('get, for each of several items, in their order', async () => {
		const ids = ['Ada', 'Grace', 'Alan'].map((firstName) => seed({ firstName }));
		const { items } = await tryOperation(stack, {
			resource: 'contact',
			operation: 'get',
			parameters: { contactId: rl('={{ $json.who }}') },
			items: ids.map((who) => ({ who })),
			credential,
		});
		expect(items.map(({ json }) => json.firstName)).toEqual(['Ada', 'Grace', 'Alan']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	it('getAll, over pages and by filter', async () => {
		for (let n = 0; n < 130; n++) {
			seed({ firstName: `Person ${n}`, tags: n % 2 === 0 ? ['even'] : [] });
		}
		expect(await run('getAll', { returnAll: true })).toHaveLength(130);
		expect(await run('getAll', { returnAll: false, limit: 3 })).toHaveLength(3);
		const even = await run('getAll', { returnAll: true, filters: { tags: 'even' } });
		expect(even).toHaveLength(65);
	});

	it('update', async () => {
		const id = seed({ firstName: 'Ada', phone: '+12175550123', tags: ['vip'] });
		await run('update', {
			contactId: rl(id),
			updateFields: { lastName: 'Byron', source: 'Website form' },
		});
		expect(stored(id)).toMatchObject({
			firstName: 'Ada',
			lastName: 'Byron',
			source: 'Website form',
			phone: '+12175550123',
			tags: ['vip'],
		});
	});

	it('delete', async () => {
		const id = seed({ firstName: 'Ada' });
		expect(await run('delete', { contactId: rl(id) })).toEqual([{ id, deleted: true }]);
		expect(stored(id)?.deleted ?? true).toBe(true);
		const { error } = await tryOperation(stack, {
			resource: 'contact',
			operation: 'get',
			parameters: { contactId: rl(id) },
			credential,
		});
		expect(error).toBeDefined();
	});
});

describe('what the editor offers to choose from', () => {
	const form = (resource: string, operation: string): NodeForm =>
		nodeForm(stack, { resource, operation });

	it('contacts, searched by what is typed', async () => {
		seed({ firstName: 'Ada' });
		const grace = seed({ firstName: 'Grace' });
		const { results } = await searchList(stack.session, form('contact', 'get'), {
			path: 'contactId',
			method: 'searchContacts',
			filter: 'gra',
		});
		expect(results).toMatchObject([{ value: grace, name: expect.stringContaining('Grace') }]);
	});

	it("the account's tags", async () => {
		const options = await loadOptions(stack.session, form('tag', 'add'), {
			path: 'tags',
			method: 'getTags',
		});
		expect(options.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['newsletter', 'vip', 'sms consent']),
		);
	});
});
