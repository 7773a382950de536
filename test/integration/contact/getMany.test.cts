import type { INodeParameters } from 'n8n-workflow';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();

beforeEach(() => {
	for (const firstName of ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']) account.contact(firstName);
});

const byName = { sortBy: 'firstNameLowerCase', sortDirection: 'asc' };
async function names(parameters: INodeParameters, options: INodeParameters = {}) {
	const items = await account.items('contact', 'getAll', {
		returnAll: true,
		...parameters,
		options: { ...byName, ...options },
	});
	return items.map(({ firstName }) => firstName);
}

describe('the order', () => {
	it('can have a second field, on every page', async () => {
		const options = { sortBy: 'source', sortDirection: 'asc', thenBy: 'firstNameLowerCase' };
		expect(await names({}, { ...options, thenDirection: 'desc' })).toEqual([
			'Eve',
			'Dee',
			'Cy',
			'Bob',
			'Ada',
		]);
		seedContacts(account.sandbox, {
			count: 600,
			template: { firstName: 'P{n}', source: 'import' },
		});
		account.sandbox.clearJournal();
		expect(await names({}, options)).toHaveLength(605);
		const sorts = account.sandbox.journal.map(({ body }) => (body as { sort: unknown[] }).sort);
		expect(sorts).toHaveLength(2);
		expect(sorts[1]).toEqual([
			{ field: 'source', direction: 'asc' },
			{ field: 'firstNameLowerCase', direction: 'asc' },
		]);
	});
});

describe('full contacts', () => {
	it('are read one by one, in the order of the search', async () => {
		for (const contact of account.sandbox.store.contacts.values()) {
			account.sandbox.contacts.change(contact, {
				timezone: `Etc/GMT+${contact.firstName?.length}`,
			});
		}
		account.sandbox.addFault({ kind: 'slow', every: 2, delayMs: 20, realDelay: true });
		const items = await account.items('contact', 'getAll', {
			returnAll: true,
			simple: false,
			options: { ...byName, fetchFull: true, customFieldNames: false },
		});
		expect(items.map(({ firstName }) => firstName)).toEqual(['Ada', 'Bob', 'Cy', 'Dee', 'Eve']);
		expect(items.map(({ timezone }) => timezone)).toContain('Etc/GMT+2');
		expect(account.requests).toEqual([
			'POST /contacts/search',
			...Array.from({ length: 5 }, () => 'GET /contacts/:contactId'),
		]);
	});

	it('leave out who was deleted since the search last looked', async () => {
		account.sandbox.settings.search.indexDelayMs = 60_000;
		const [ada] = [...account.sandbox.store.contacts.values()];
		account.sandbox.contacts.remove(ada as never);
		expect(await names({}, { fetchFull: true })).toEqual(['Bob', 'Cy', 'Dee', 'Eve']);
	});
});

describe("HighLevel's old list", () => {
	it('gives every contact once, with both halves of the cursor on every page', async () => {
		seedContacts(account.sandbox, { count: 245, template: { firstName: 'P{n}' } });
		account.sandbox.clearJournal();
		const items = await account.items('contact', 'getAll', {
			returnAll: true,
			options: { oldList: true },
		});
		expect(new Set(items.map(({ id }) => id)).size).toBe(250);
		expect(account.contractProblems).toEqual([]);
		const [first, ...others] = account.sandbox.journal.map(({ query }) => query);
		expect(first).toEqual({ locationId: LOCATION_ID, limit: '100' });
		expect(others).toHaveLength(2);
		for (const query of others) {
			expect(query).toEqual({
				locationId: LOCATION_ID,
				limit: '100',
				startAfter: expect.stringMatching(/^\d{13}$/),
				startAfterId: expect.any(String),
			});
		}
	});

	it('knows free text, and refuses other filters', async () => {
		const options = { oldList: true };
		expect(await names({ filters: { query: 'bob' } }, options)).toEqual(['Bob']);
		account.sandbox.clearJournal();
		for (const filters of [{ tags: 'vip' }, { businessId: rl('5b0d00000000000000000001') }]) {
			const { error } = await account.run('contact', 'getAll', { filters, options });
			expect(error?.message).toContain("'Use Old List' can only be combined with 'Search Text'");
		}
		expect(account.requests).toEqual([]);
	});
});
