import { startSandbox, type Sandbox } from '../../../sandbox';
import { seedContacts } from '../../../sandbox/control/bulk';
import { BUSINESSES, CUSTOM_FIELDS, USERS } from '../../../sandbox/fixtures';
import { runNode, type RunSetting } from '../../support/host';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const rl = (value: string, mode = 'id') => ({ __rl: true, mode, value });

async function run(
	operation: string,
	parameters: RunSetting['parameters'],
	more: Partial<RunSetting> = {},
) {
	return await runNode({
		baseUrl: sandbox.url,
		parameters: { resource: 'contact', operation, ...parameters },
		...more,
	});
}

async function created(parameters: RunSetting['parameters']) {
	const { output, error } = await run('create', parameters);
	expect(error).toBeUndefined();
	return output[0]?.json as { id: string; [key: string]: unknown };
}

const requests = () => sandbox.journal.map(({ method, route }) => `${method} ${route}`);

describe('contact create', () => {
	it('writes every field and returns the contact without its envelope', async () => {
		const contact = await created({
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada@example.com',
			phone: '+1 (212) 555-0101',
			additionalFields: {
				address1: '1 Main St',
				assignedTo: rl(USERS.owner),
				city: 'New York',
				country: rl('us'),
				dateOfBirth: '1990-09-25T00:00:00',
				source: 'test',
				tags: 'VIP, News',
				timezone: rl('America/New_York'),
				gender: 'female',
			},
			customFields: {
				mappingMode: 'defineBelow',
				value: {
					[CUSTOM_FIELDS.text]: 'hello',
					[CUSTOM_FIELDS.numerical]: 12,
					[CUSTOM_FIELDS.date]: '2026-05-01',
					[CUSTOM_FIELDS.largeText]: null,
				},
			},
		});
		expect(contact).toMatchObject({
			name: 'Ada Lovelace',
			phone: '+12125550101',
			tags: ['vip', 'news'],
			new: true,
		});
		const stored = sandbox.store.contacts.get(contact.id);
		expect(stored).toMatchObject({
			firstName: 'Ada',
			assignedTo: USERS.owner,
			country: 'US',
			source: 'test',
			timezone: 'America/New_York',
		});
		const sent = sandbox.journal.at(-1)?.body as { customFields: unknown[] };
		expect(sent.customFields).toEqual([
			{ id: CUSTOM_FIELDS.text, field_value: 'hello' },
			{ id: CUSTOM_FIELDS.numerical, field_value: 12 },
			{ id: CUSTOM_FIELDS.date, field_value: '2026-05-01' },
		]);
	});

	it('sends no empty strings', async () => {
		await created({ firstName: 'Bob', lastName: '', email: '', phone: '' });
		expect(sandbox.journal.at(-1)?.body).toEqual({
			firstName: 'Bob',
			locationId: expect.any(String),
		});
	});

	it('looks the custom fields up once for many items', async () => {
		const { output } = await run(
			'create',
			{
				firstName: '={{ $json.n }}',
				customFields: {
					mappingMode: 'defineBelow',
					value: { [CUSTOM_FIELDS.text]: '={{ $json.n }}' },
				},
			},
			{ items: [{ n: 'a' }, { n: 'b' }, { n: 'c' }] },
		);
		expect(output.map(({ json }) => json.firstName)).toEqual(['a', 'b', 'c']);
		expect(requests().filter((request) => request.includes('customFields'))).toHaveLength(1);
	});

	it('refuses an empty contact before a request is sent', async () => {
		const { error } = await run('create', { firstName: ' ' });
		expect(error?.message).toBe('There is nothing to create a contact from [item 0]');
		expect(sandbox.journal).toHaveLength(0);
	});

	describe('of one that exists', () => {
		let existing: { id: string };
		beforeEach(async () => {
			existing = await created({
				firstName: 'Ada',
				email: 'ada@example.com',
				additionalFields: { tags: 'old' },
			});
		});
		const again = (ifContactExists?: string) =>
			run('create', {
				firstName: 'Augusta',
				email: 'ADA@example.com',
				additionalFields: { tags: 'fresh', gender: 'female' },
				options: ifContactExists ? { ifContactExists } : {},
			});

		it('fails and names it', async () => {
			const { error } = await again();
			expect(error?.message).toContain(`already exists: Ada (ID ${existing.id}) [item 0]`);
			expect(error?.httpCode).toBe('400');
			expect(error?.description).toContain("'If Contact Exists'");
		});

		it('returns it untouched', async () => {
			const { output } = await again('return');
			expect(output[0]?.json).toMatchObject({ id: existing.id, firstName: 'Ada', new: false });
		});

		it('updates it and keeps its tags', async () => {
			const { output } = await again('update');
			expect(output[0]?.json).toMatchObject({
				id: existing.id,
				firstName: 'Augusta',
				tags: ['old', 'fresh'],
				new: false,
			});
			expect(sandbox.store.contacts.size).toBe(1);
		});
	});
});

describe('contact upsert', () => {
	it('says whether it created or updated', async () => {
		const parameters = { firstName: 'Ada', phone: '+12125550101' };
		const first = await run('upsert', parameters);
		const second = await run('upsert', { ...parameters, firstName: 'Augusta' });
		expect(first.output[0]?.json).toMatchObject({ firstName: 'Ada', new: true });
		expect(second.output[0]?.json).toMatchObject({
			id: first.output[0]?.json.id,
			firstName: 'Augusta',
			new: false,
		});
	});

	it('demands an email or a phone', async () => {
		const { error } = await run('upsert', { firstName: 'Ada' });
		expect(error?.message).toContain("Both 'Email' and 'Phone' are empty");
		expect(sandbox.journal).toHaveLength(0);
	});

	it('keeps the tags unless told to replace them', async () => {
		const { id } = await created({ email: 'a@example.com', additionalFields: { tags: 'keep' } });
		await run('upsert', { email: 'a@example.com', firstName: 'A' });
		expect(sandbox.store.contacts.get(id)?.tags).toEqual(['keep']);
		await run('upsert', { email: 'a@example.com', additionalFields: { tags: 'Only' } });
		expect(sandbox.store.contacts.get(id)?.tags).toEqual(['only']);
	});
});

describe('contact get', () => {
	it('finds it by id and by the address of its page', async () => {
		const { id } = await created({ firstName: 'Ada' });
		const url = `https://app.gohighlevel.com/v2/location/x/contacts/detail/${id}?view=notes`;
		for (const contactId of [rl(id), rl(url, 'url')]) {
			const { output } = await run('get', { contactId });
			expect(Object.keys(output[0]?.json ?? {})).toHaveLength(10);
			expect(output[0]).toMatchObject({ json: { id, firstName: 'Ada' }, pairedItem: { item: 0 } });
		}
	});

	it('returns everything when not simplified', async () => {
		const { id } = await created({ firstName: 'Ada' });
		const { output } = await run('get', { contactId: rl(id), simple: false });
		expect(output[0]?.json).toMatchObject({ id, locationId: expect.any(String) });
		expect(output[0]?.json).not.toHaveProperty('traceId');
	});

	it('says that it was not found, with the code and the trace', async () => {
		const { error } = await run('get', { contactId: rl('nosuchcontact') });
		expect(error?.message).toBe('HighLevel did not find what was asked for [item 0]');
		expect(error?.description).toMatch(
			/nosuchcontact not found" \(HTTP 400, trace ID [0-9a-f-]{36}\)/,
		);
		expect(error?.httpCode).toBe('400');
	});

	it.each([
		[rl(''), "The field 'Contact' is empty [item 0]"],
		[rl('..'), 'An ID is empty or not usable [item 0]'],
		[rl('https://example.com/contacts', 'url'), "The address in 'Contact' is not that of"],
	])('refuses %j before a request is sent', async (contactId, message) => {
		const { error } = await run('get', { contactId });
		expect(error?.message).toContain(message);
		expect(sandbox.journal).toHaveLength(0);
	});
});

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
		sandbox.clearJournal();
	});
	const names = async (parameters: RunSetting['parameters']) => {
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
		expect(sandbox.journal).toHaveLength(1);
	});

	it('refuses a limit of 0', async () => {
		const { error } = await run('getAll', { returnAll: false, limit: 0 });
		expect(error?.message).toBe("The field 'Limit' must be a whole number of at least 1 [item 0]");
		expect(sandbox.journal).toHaveLength(0);
	});

	it('keeps the filter on every page of 500', async () => {
		const tags = (name: string) => ({ firstName: '{n}', tags: [name] });
		seedContacts(sandbox, { count: 1001, template: tags('wanted') });
		seedContacts(sandbox, { count: 30, template: tags('other') });
		sandbox.clearJournal();
		const { output } = await run('getAll', { returnAll: true, filters: { tags: 'wanted' } });
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(1001);
		expect(requests()).toHaveLength(3);
	});
});

describe('contact get many of a business', () => {
	it('lists its contacts, and refuses other filters', async () => {
		const { id } = await created({ firstName: 'Ada' });
		Object.assign(sandbox.store.contacts.get(id) ?? {}, { businessId: BUSINESSES.bakery });
		await created({ firstName: 'Bob' });
		const { output } = await run('getAll', { filters: { businessId: rl(BUSINESSES.bakery) } });
		expect(output.map(({ json }) => json.id)).toEqual([id]);
		const { error } = await run('getAll', {
			filters: { businessId: rl(BUSINESSES.bakery), tags: 'x' },
		});
		expect(error?.message).toContain("can only be combined with 'Search Text'");
	});
});

describe('contact update', () => {
	it('changes what was filled in and clears what was asked for', async () => {
		const { id } = await created({
			firstName: 'Ada',
			email: 'ada@example.com',
			additionalFields: { city: 'London', source: 'web', tags: 'keep' },
		});
		const { output } = await run('update', {
			contactId: rl(id),
			updateFields: { lastName: 'King', firstName: '', fieldsToClear: ['city'] },
		});
		expect(sandbox.journal.at(-1)?.body).toEqual({ lastName: 'King', city: null });
		expect(output[0]?.json).toMatchObject({
			id,
			firstName: 'Ada',
			lastName: 'King',
			source: 'web',
		});
		expect(sandbox.store.contacts.get(id)?.tags).toEqual(['keep']);
	});

	it('refuses to do nothing', async () => {
		const { error } = await run('update', { contactId: rl('x'), updateFields: { city: '' } });
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(sandbox.journal).toHaveLength(0);
	});

	it('names the contact that has the new email already', async () => {
		const { id: taken } = await created({ firstName: 'Bob', email: 'bob@example.com' });
		const { id } = await created({ firstName: 'Ada' });
		const { error } = await run('update', {
			contactId: rl(id),
			updateFields: { email: 'bob@example.com' },
		});
		expect(error?.message).toContain(`with this email already exists: Bob (ID ${taken})`);
	});
});

describe('contact delete', () => {
	it('answers with the id', async () => {
		const { id } = await created({ firstName: 'Ada' });
		const { output } = await run('delete', { contactId: rl(id) });
		expect(output[0]?.json).toEqual({ id, deleted: true });
		const { error } = await run('get', { contactId: rl(id) });
		expect(error?.message).toContain('did not find');
	});
});

describe('items', () => {
	const ids = async (count: number) => {
		const made = [];
		for (let n = 0; n < count; n += 1) made.push((await created({ firstName: `C${n}` })).id);
		return made;
	};

	it('that fail become error rows of their own with Continue On Fail', async () => {
		const [a = '', b = ''] = await ids(2);
		const { output } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: [{ id: a }, { id: 'missing' }, { id: b }, { id: '' }], continueOnFail: true },
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		expect(output.map(({ error }) => error !== undefined)).toEqual([false, true, false, true]);
		expect(output[1]?.json).toEqual({
			error: 'HighLevel did not find what was asked for [item 1]',
		});
	});

	it('stop after the first failure without it, and say how many were done', async () => {
		const [a = ''] = await ids(1);
		sandbox.clearJournal();
		const { error } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: [{ id: a }, { id: 'missing' }, ...Array.from({ length: 200 }, () => ({ id: a }))] },
		);
		expect(error?.message).toContain('[item 1]');
		expect(error?.description).toMatch(/\d+ of 202 items were done/);
		expect(sandbox.journal.length).toBeLessThan(60);
	});

	it('come out in the order in which they came in', async () => {
		const made = await ids(6);
		sandbox.addFault({ kind: 'slow', every: 2, delayMs: 30, realDelay: true });
		const { output } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: made.map((id) => ({ id })) },
		);
		expect(output.map(({ json }) => json.id)).toEqual(made);
	});
});
