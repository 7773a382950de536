import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import { editorContext } from '../../../harness/host.cts';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
afterEach(() => expect(account.contractProblems).toEqual([]));

const SEARCH = 'POST /contacts/search';
const DUPLICATE = 'GET /contacts/search/duplicate';
const NOTE = 'POST /contacts/:contactId/notes';

const by = (text: string) => rl(text, 'identity');
const person = (contact: Parameters<typeof account.sandbox.contacts.create>[1]) =>
	account.sandbox.contacts.create(LOCATION_ID, contact).id;
const count = (request: string) => account.requests.filter((one) => one === request).length;
const get = async (text: unknown) =>
	await account.run(
		'contact',
		'get',
		{ contactId: by('={{ $json.text }}') },
		{ items: [{ text } as never] },
	);

describe('a contact by phone or email', () => {
	let ada: string;
	beforeEach(() => {
		ada = person({ firstName: 'Ada', email: 'ada@example.com', phone: '+12175550101' });
		person({ firstName: 'Bob', email: 'bob@example.com', phone: '+12175550102' });
		account.sandbox.clearJournal();
	});

	it.each([
		'ada@example.com',
		' ADA@example.com ',
		'+12175550101',
		'+1 (217) 555-0101',
		'(217) 555-0101',
		'tel:+1-217-555-0101',
		2175550101,
	])('is found by %j', async (text) => {
		const { output, error } = await get(text);
		expect(error).toBeUndefined();
		expect(output[0]?.json).toMatchObject({ id: ada, firstName: 'Ada' });
		expect(count(SEARCH)).toBe(0);
		expect(count(DUPLICATE)).toBe(1);
	});

	it.each([
		['nobody@example.com', "'Contact' names no contact: none has the email nobody@example.com"],
		['+442079460958', "'Contact' names no contact: none has the phone +442079460958"],
	])('is named when there is none: %s', async (text, message) => {
		const { error } = await get(text);
		expect(error?.message).toContain(message);
		expect(error?.description).toContain("'Create or Update'");
		expect(account.requests.filter((one) => !one.startsWith('GET'))).toEqual([]);
	});

	it.each([
		['', "The field 'Contact' is empty"],
		[null, "The field 'Contact' is empty"],
		['ada@', 'The field \'Contact\' holds no email: "ada@"'],
		['ada@example.com, bob@example.com', "The field 'Contact' holds no email"],
		['+1 23', 'holds no phone number'],
	])('is refused before it is looked for when it is %j', async (text, message) => {
		const { error } = await get(text);
		expect(error?.message).toContain(message);
		expect(account.requests).toEqual([]);
	});

	it('needs the country code where the country of the sub-account may not be read', async () => {
		account.limitScopes('contacts.readonly');
		const { error } = await get('217 555 0101');
		expect(error?.message).toContain('holds a number whose country is not known: "217 555 0101"');
		expect(error?.description).toContain('country code');
		expect((await get('+1 217 555 0101')).output[0]?.json.id).toBe(ada);
	});

	it.each([1, 2])('is refused when several have it, of %i rows', async (rows) => {
		account.sandbox.settings.contacts.allowDuplicates = true;
		const eve = person({ firstName: 'Eve', phone: '+12175550101' });
		const texts = ['+12175550101', 'bob@example.com'].slice(0, rows);
		const { output } = await account.run(
			'note',
			'create',
			{ contactId: by('={{ $json.text }}'), body: 'Called' },
			{ items: texts.map((text) => ({ text })), continueOnFail: true },
		);
		const { message, description } = output[0]?.json.error as Record<string, string>;
		expect(message).toContain(
			"'Contact' names 2 contacts: all of them have the phone +12175550101",
		);
		expect(description).toContain(ada);
		expect(description).toContain(eve);
		expect(count(NOTE)).toBe(rows - 1);
	});

	it('is asked for again by the next row when a look-up has failed', async () => {
		account.sandbox.addFault({
			kind: 'status',
			status: 500,
			path: '/contacts/search/duplicate',
			times: 1,
		});
		const { output } = await account.run(
			'note',
			'create',
			{ contactId: by('ada@example.com'), body: 'Called', options: { maxRetries: 0 } },
			{ items: [{}, {}], continueOnFail: true },
		);
		expect(output.map(({ json }) => Boolean(json.error))).toEqual([true, false]);
	});

	it('is looked for in a dry run, and nothing is written', async () => {
		const [shown] = await account.items('note', 'create', {
			contactId: by('ada@example.com'),
			body: 'Called',
			options: { dryRun: true },
		});
		expect(JSON.stringify(shown)).toContain(`/contacts/${ada}/notes`);
		expect(count(NOTE)).toBe(0);
	});

	it('is the same whether a row names it by phone, email or ID: its rows are worked on in order', async () => {
		account.sandbox.addFault({
			kind: 'slow',
			bodyContains: 'first',
			delayMs: 60,
			realDelay: true,
			phase: 'before',
		});
		const named = [by('217 555 0101'), rl(ada), by('Ada@Example.com')];
		const { error } = await account.run(
			'note',
			'create',
			{ contactId: '={{ $json.contact }}' as never, body: '={{ $json.body }}' },
			{
				items: named.map((contact, n) => ({ contact, body: ['first', 'second', 'third'][n] })),
			},
		);
		expect(error).toBeUndefined();
		const bodies = [...account.sandbox.store.notes.values()].map(({ body }) => body);
		expect(bodies).toEqual(['first', 'second', 'third']);
	});
});

describe('many contacts by phone or email', () => {
	const phone = (n: number) => `+1217555${String(1000 + n)}`;
	let ids: string[];
	beforeEach(() => {
		Object.assign(account.sandbox.settings.rateLimit, { max: 100_000 });
		ids = seedContacts(account.sandbox, { count: 120, template: { firstName: 'P{n}' } }).ids;
		ids.forEach((id, n) => {
			const contact = account.sandbox.contacts.get(id, LOCATION_ID);
			account.sandbox.contacts.put({ ...contact, phone: phone(n), email: `p${n}@example.com` });
		});
		account.sandbox.clearJournal();
	});
	const rows = (texts: string[]) => ({ items: texts.map((text) => ({ text })) });
	const getAll = async (texts: string[]) => {
		const items = await account.items(
			'contact',
			'get',
			{ contactId: by('={{ $json.text }}') },
			rows(texts),
		);
		return items.map(({ id }) => id);
	};

	it('are asked for a hundred at a time', async () => {
		const texts = ids.map((_, n) => (n % 2 ? `p${n}@example.com` : phone(n)));
		expect(await getAll(texts)).toEqual(ids);
		expect(count(SEARCH)).toBe(2);
		expect(count(DUPLICATE)).toBe(0);
		expect(account.requests).toHaveLength(122);
	});

	it('are each asked for once in an execution', async () => {
		const texts = ids.map((_, n) => phone(n % 2));
		expect(new Set(await getAll(texts)).size).toBe(2);
		expect(count(SEARCH)).toBe(1);
	});

	it('are not asked for again when they come again behind the first hundred', async () => {
		const texts = [...ids.slice(0, 100).map((_, n) => phone(n)), phone(100), phone(0), phone(1)];
		expect(await getAll(texts)).toEqual([...ids.slice(0, 101), ids[0], ids[1]]);
		expect(count(SEARCH)).toBe(1);
		expect(count(DUPLICATE)).toBe(1);
	});

	it('are asked for with the options of their own rows', async () => {
		const { output } = await account.run(
			'contact',
			'get',
			{
				contactId: by('={{ $json.text }}'),
				options: { maxRetries: '={{ $json.n % 2 }}' as never },
			},
			{ items: ids.slice(0, 10).map((_, n) => ({ text: phone(n), n })) },
		);
		expect(output.map(({ json }) => json.id)).toEqual(ids.slice(0, 10));
		const asked = account.sandbox.journal
			.filter(({ route }) => route === '/contacts/search')
			.map(({ body }) =>
				JSON.stringify(body)
					.match(/\+1\d+/g)
					?.sort(),
			);
		const every = (rest: number) => [0, 2, 4, 6, 8].map((n) => phone(n + rest));
		expect(asked.sort()).toEqual([every(0), every(1)]);
	});

	it('are looked up one by one when the search does not show them yet', async () => {
		Object.assign(account.sandbox.settings.search, { indexDelayMs: 60_000, indexGapMs: 0 });
		const late = person({ phone: '+12175559999' });
		const moved = account.sandbox.contacts.get(ids[0] ?? '', LOCATION_ID);
		account.sandbox.contacts.change(moved, { phone: '+12175559998' });
		expect(await getAll(['+12175559999', phone(1), '+12175559998'])).toEqual([
			late,
			ids[1],
			ids[0],
		]);
		expect(count(SEARCH)).toBe(1);
		expect(count(DUPLICATE)).toBe(2);
	});

	it.each<[string, (id: string) => Promise<unknown>]>([
		[
			'changed',
			async (id) =>
				await account.items('contact', 'update', {
					contactId: rl(id),
					updateFields: { phone: '217 555 9000' },
				}),
		],
		['deleted', async (id) => await account.items('contact', 'delete', { contactId: rl(id) })],
	])('are not those that the search shows although a node before has %s them', async (_, write) => {
		Object.assign(account.sandbox.settings.search, { indexDelayMs: 60_000, indexGapMs: 0 });
		await write(ids[0] ?? '');
		const next = person({ phone: phone(0) });
		expect(await getAll([phone(0), phone(1)])).toEqual([next, ids[1]]);
	});

	it('fail alone when one is missing or unreadable', async () => {
		const texts = [phone(0), 'nobody@example.com', '12', phone(1)];
		const { output } = await account.run(
			'contact',
			'get',
			{ contactId: by('={{ $json.text }}') },
			{ ...rows(texts), continueOnFail: true },
		);
		expect(output.map(({ json }) => json.id)).toEqual([ids[0], undefined, undefined, ids[1]]);
		expect(JSON.stringify(output[1]?.json)).toContain('nobody@example.com');
	});

	it('are not mixed up with those that are named otherwise', async () => {
		const named = [by(phone(0)), rl(ids[1] ?? ''), rl(ids[2] ?? '', 'list'), by(phone(3))];
		const items = await account.items(
			'contact',
			'get',
			{ contactId: '={{ $json.contact }}' as never },
			{ items: named.map((contact) => ({ contact })) },
		);
		expect(items.map(({ id }) => id)).toEqual(ids.slice(0, 4));
		const [search] = account.sandbox.journal.filter(({ route }) => route === '/contacts/search');
		expect(JSON.stringify(search?.body)).toContain(phone(3));
		expect(count(SEARCH)).toBe(1);
	});

	it('are evaluated once each', async () => {
		let evaluated = 0;
		await account.items(
			'contact',
			'get',
			{ contactId: by('={{ $json.text }}') },
			{
				...rows(ids.map((_, n) => phone(n))),
				alter: (context) => {
					const read = context.getNodeParameter.bind(context) as (...given: unknown[]) => unknown;
					const counting = (name: string, ...rest: unknown[]) => {
						if (name === 'contactId') evaluated += 1;
						return read(name, ...rest);
					};
					Object.assign(context, { getNodeParameter: counting });
				},
			},
		);
		expect(evaluated).toBe(120);
	});
});

it('a thousand contacts are tagged by their phones in the form of the sub-account with 21 requests', async () => {
	Object.assign(account.sandbox.settings.rateLimit, { max: 100_000 });
	const number = (n: number) => `217 555 ${1000 + n}`;
	const { ids } = seedContacts(account.sandbox, { count: 1000, template: { firstName: 'P{n}' } });
	ids.forEach((id, n) => {
		const contact = account.sandbox.contacts.get(id, LOCATION_ID);
		account.sandbox.contacts.put({ ...contact, phone: `+1${number(n).replace(/ /g, '')}` });
	});
	account.sandbox.clearJournal();
	const rows = await account.items(
		'tag',
		'add',
		{ contactId: by('={{ $json.phone }}'), otherTags: 'vip' },
		{ items: ids.map((_, n) => ({ phone: number(n) })) },
	);
	expect(rows.map(({ contactId }) => contactId)).toEqual(ids);
	expect(ids.every((id) => account.sandbox.store.contacts.get(id)?.tags.includes('vip'))).toBe(
		true,
	);
	expect(account.requests).toHaveLength(21);
});

describe('the lists of what belongs to a contact', () => {
	const { listSearch } = new HighLevelContacts().methods;
	type Search = (this: ILoadOptionsFunctions) => Promise<INodeListSearchResult>;
	const list = async (search: Search, text: string) =>
		await search.call(
			editorContext({
				baseUrl: account.sandbox.url,
				parameters: { resource: 'note', operation: 'get', contactId: by(text) },
			}),
		);

	it.each(['searchNotes', 'searchTasks', 'searchAppointments'] as const)(
		'understand a phone or email: %s',
		async (method) => {
			person({ firstName: 'Ada', phone: '+12175550101' });
			await expect(list(listSearch[method], '(217) 555-0101')).resolves.toEqual({ results: [] });
			await expect(list(listSearch[method], 'nobody@example.com')).rejects.toThrow(
				'none has the email nobody@example.com',
			);
			await expect(list(listSearch[method], '={{ $json.phone }}')).rejects.toThrow(
				'comes from an expression',
			);
		},
	);
});
