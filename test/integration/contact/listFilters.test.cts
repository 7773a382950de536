import type { INodeParameters } from 'n8n-workflow';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { BUSINESSES, CUSTOM_FIELDS } from '../../../sandbox/fixtures.cts';
import { rl } from '../../support/account.cts';
import { ContactAccount } from './contactAccount.cts';

const { account, created, run } = new ContactAccount();

describe('contact get many', () => {
	beforeEach(async () => {
		for (const [index, name] of ['Ada', 'Bob', 'Cy', 'Dee', 'Eve'].entries()) {
			await created({
				firstName: name,
				email: `${name.toLowerCase()}@example.com`,
				additionalFields: {
					tags: index % 2 === 0 ? 'even, all' : 'all',
					source: index < 2 ? 'web' : 'import',
					...(index === 4 ? { dnd: true } : {}),
				},
				customFields: { mappingMode: 'defineBelow', value: { [CUSTOM_FIELDS.numerical]: index } },
			});
		}
		account.sandbox.clearJournal();
	});
	const names = async (parameters: INodeParameters) => {
		const { output, error } = await run('getAll', {
			returnAll: true,
			...parameters,
			options: { sortBy: 'firstNameLowerCase', sortDirection: 'asc' },
		});
		expect(error).toBeUndefined();
		return output.map(({ json }) => json.firstName);
	};

	it.each([
		[{}, ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']],
		[{ tags: 'EVEN' }, ['Ada', 'Cy', 'Eve']],
		[{ tags: 'even, all', source: 'web' }, ['Ada']],
		[{ dnd: true }, ['Eve']],
		[{ dnd: false, source: 'import' }, ['Cy', 'Dee']],
		[{ query: 'bob@example' }, ['Bob']],
		[{ dateAddedAfter: '2100-01-01' }, []],
		[
			{
				customField: {
					conditions: [{ fieldId: rl(CUSTOM_FIELDS.numerical), operator: 'gte', value: '3' }],
				},
			},
			['Dee', 'Eve'],
		],
	])('with filters %j', async (filters, expected) => {
		expect(await names({ filters })).toEqual(expected);
	});

	it('takes no more than the limit, in one request', async () => {
		const { output } = await run('getAll', { returnAll: false, limit: 2 });
		expect(output).toHaveLength(2);
		expect(account.sandbox.journal).toHaveLength(1);
	});

	it('refuses a limit of 0', async () => {
		const { error } = await run('getAll', { returnAll: false, limit: 0 });
		expect(error?.message).toBe("The field 'Limit' must be a whole number of at least 1 [item 0]");
		expect(account.sandbox.journal).toHaveLength(0);
	});

	it('keeps the filter on every page of 500', async () => {
		const tags = (name: string) => ({ firstName: '{n}', tags: [name] });
		seedContacts(account.sandbox, { count: 1001, template: tags('wanted') });
		seedContacts(account.sandbox, { count: 30, template: tags('other') });
		account.sandbox.clearJournal();
		const { output } = await run('getAll', { returnAll: true, filters: { tags: 'wanted' } });
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(1001);
		expect(account.requests).toHaveLength(3);
	});
});

describe('contact get many of a business', () => {
	it('lists its contacts, and refuses other filters', async () => {
		const { id } = await created({ firstName: 'Ada' });
		Object.assign(account.sandbox.store.contacts.get(id) ?? {}, { businessId: BUSINESSES.bakery });
		await created({ firstName: 'Bob' });
		const { output } = await run('getAll', { filters: { businessId: rl(BUSINESSES.bakery) } });
		expect(output.map(({ json }) => json.id)).toEqual([id]);
		const { error } = await run('getAll', {
			filters: { businessId: rl(BUSINESSES.bakery), tags: 'x' },
		});
		expect(error?.message).toContain("can only be combined with 'Search Text'");
	});
});
