import type { INodeParameters } from 'n8n-workflow';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account } from '../../support/account.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();

const ada = { firstName: 'Ada', email: 'ada@example.com', phone: '+12175550101' };
const bob = { firstName: 'Bob', email: 'bob@example.com', phone: '+12175550102' };
const seed = (contact: Parameters<typeof account.sandbox.contacts.create>[1]) =>
	account.sandbox.contacts.create(LOCATION_ID, contact);
const stored = (id: unknown) => account.sandbox.store.contacts.get(String(id));

async function upsert(parameters: INodeParameters, items: object[] = [{}]) {
	const output = await account.items('contact', 'upsert', parameters, { items: items as never });
	expect(account.contractProblems).toEqual([]);
	return output;
}
const UPSERT = 'POST /contacts/upsert';
const LOOK_UP = 'GET /contacts/search/duplicate';

describe('what an upsert says', () => {
	it.each<[INodeParameters, object]>([
		[{ email: 'new@example.com' }, { new: true, matchedBy: null, warning: null }],
		[{ email: 'ADA@example.com' }, { new: false, matchedBy: 'email', warning: null }],
		[{ phone: '+1 (217) 555-0101' }, { new: false, matchedBy: 'phone', warning: null }],
		[
			{ email: ada.email, phone: '+12175550109' },
			{ new: false, matchedBy: 'emailOrPhone', warning: null },
		],
		[
			{ email: ada.email, phone: bob.phone },
			{ new: false, matchedBy: 'email', warning: expect.stringContaining('ignored the phone') },
		],
	])('of %j, with one request', async (parameters, truth) => {
		seed(ada);
		seed(bob);
		const [item] = await upsert(parameters);
		expect(item).toMatchObject(truth);
		expect(account.requests).toEqual([UPSERT]);
	});

	it('when the account looks at the phone first', async () => {
		account.sandbox.settings.contacts.duplicateOrder = ['phone', 'email'];
		seed(ada);
		const { id } = seed(bob);
		const [item] = await upsert({ email: ada.email, phone: bob.phone });
		expect(item).toMatchObject({
			id,
			matchedBy: 'phone',
			warning: expect.stringContaining('ignored the email'),
		});
		expect(stored(id)?.email).toBe(bob.email);
	});
});

describe('looking up first', () => {
	const lookUp = { options: { matchCheck: 'lookUp' } };

	it('tells the match exactly, with two more requests', async () => {
		const { id } = seed(ada);
		const [item] = await upsert({ email: ada.email, phone: ada.phone, ...lookUp });
		expect(item).toMatchObject({ id, matchedBy: 'emailAndPhone', warning: null });
		expect(account.requests).toEqual([LOOK_UP, LOOK_UP, UPSERT]);
	});

	it('names both contacts', async () => {
		const first = seed(ada);
		const second = seed(bob);
		const [item] = await upsert({ email: ada.email, phone: bob.phone, ...lookUp });
		expect(item?.warning).toBe(
			`Two contacts: the email belongs to Ada (ID ${first.id}), the phone to Bob (ID ${second.id}). HighLevel updated Ada (ID ${first.id}) and ignored the phone.`,
		);
	});

	it('costs nothing when there is only one identifier', async () => {
		await upsert({ email: ada.email, ...lookUp });
		expect(account.requests).toEqual([UPSERT]);
	});

	it('can stop before anything is written', async () => {
		seed(ada);
		seed(bob);
		const { error } = await account.run('contact', 'upsert', {
			email: ada.email,
			phone: bob.phone,
			firstName: 'Changed',
			options: { matchCheck: 'stop' },
		});
		expect(error?.message).toMatch(
			/^Email and phone belong to two contacts: the email belongs to Ada/,
		);
		expect(error?.description).toContain('Nothing was written');
		expect(account.requests).toEqual([LOOK_UP, LOOK_UP]);
	});
});

describe('a contact that would become another', () => {
	const mary = {
		firstName: 'Mary',
		lastName: 'Jones',
		email: 'mary@example.com',
		phone: '+12175550103',
	};
	const peter = { firstName: 'Peter', lastName: 'Smith', email: 'peter@example.com' };
	const lookUp = { options: { matchCheck: 'lookUp' } };
	const stop = { options: { matchCheck: 'stop' } };
	const newName = 'first name Mary by Peter, last name Jones by Smith';
	const newEmail = 'email mary@example.com by peter@example.com';

	const replacing: Array<[string, INodeParameters, string]> = [
		['email and name', { ...peter, phone: mary.phone }, `${newEmail}, ${newName}`],
		['the email', { ...mary, email: peter.email }, newEmail],
		[
			'the email, with a phone in another form',
			{ email: peter.email, phone: '217 555 0103' },
			newEmail,
		],
		['the name', { firstName: 'Peter', lastName: 'Smith', phone: mary.phone }, newName],
		['the last name', { lastName: 'Smith', phone: mary.phone }, 'last name Jones by Smith'],
		[
			'phone and name',
			{ ...peter, email: mary.email, phone: '+12175550104' },
			`phone ${mary.phone} by +12175550104, ${newName}`,
		],
	];

	it.each(replacing)('is warned of with the old values: %s', async (_, parameters, values) => {
		seed(mary);
		const [item] = await upsert({ ...parameters, ...lookUp });
		expect(item).toMatchObject({ new: false });
		expect(item?.warning).toContain(`HighLevel replaced ${values}.`);
		expect(account.requests.at(-1)).toBe(UPSERT);
	});

	it.each(replacing)(
		'can be stopped before anything is written: %s',
		async (_, parameters, values) => {
			const { id } = seed(mary);
			const { error } = await account.run('contact', 'upsert', { ...parameters, ...stop });
			expect(error?.message).toContain(`: Mary Jones (ID ${id}). This would`);
			expect(error?.message).toContain(`replace ${values}`);
			expect(error?.description).toContain('Nothing was written');
			expect(account.requests).not.toContain(UPSERT);
			expect(stored(id)).toMatchObject(mary);
		},
	);

	it.each<[string, INodeParameters, string]>([
		['phone', { ...peter, phone: '+1 217 555 0109' }, newName],
		[
			'phone, alone',
			{ firstName: 'Peter Smith', phone: '+12175550109' },
			'first name Mary by Peter',
		],
		['email', { ...peter, email: 'home@example.com', phone: '+12175550188' }, 'by +12175550188'],
		['email, alone', { ...peter, email: 'home@example.com' }, newName],
	])('is found by an additional %s, too', async (_, parameters, values) => {
		const { id } = account.sandbox.contacts.change(seed(mary), {
			additionalPhones: ['+12175550109'],
			additionalEmails: ['home@example.com'],
		});
		const before = structuredClone(stored(id));
		const { error } = await account.run('contact', 'upsert', { ...parameters, ...stop });
		expect(error?.message).toContain(values);
		expect(account.requests).not.toContain(UPSERT);
		expect(stored(id)).toEqual(before);
		const [item] = await upsert({ ...parameters, ...lookUp });
		expect(item?.warning).toContain(values);
	});

	it.each<[string, object, INodeParameters]>([
		['a name in other capitals', mary, { ...mary, firstName: 'MARY', lastName: 'jones ' }],
		['an email in other capitals', mary, { ...mary, email: 'Mary@Example.com' }],
		['a name that is cut elsewhere', { ...mary, firstName: 'Mary Jones', lastName: '' }, mary],
		['what was empty', { phone: mary.phone }, mary],
		['a contact that is new', ada, mary],
		[
			'other fields',
			mary,
			{ phone: mary.phone, firstName: 'Mary', additionalFields: { city: 'Rome' } },
		],
	])('is not seen in %s', async (_, before, parameters) => {
		seed(before);
		const [item] = await upsert({ ...parameters, ...stop });
		expect(item).toMatchObject({ warning: null });
	});

	it('is seen when the one before it in the same run was written first', async () => {
		const rows = [mary, { ...peter, phone: mary.phone }];
		const fields = Object.keys(mary).map((name) => [name, `={{ $json.${name} }}`]);
		const { output } = await account.run(
			'contact',
			'upsert',
			{ ...Object.fromEntries(fields), ...stop },
			{ items: rows, continueOnFail: true },
		);
		expect(output[0]?.json).toMatchObject({ new: true, firstName: 'Mary' });
		expect(JSON.stringify(output[1]?.json.error)).toContain('Mary Jones');
		expect([...account.sandbox.store.contacts.values()]).toMatchObject([mary]);
	});
});

describe('tags of an upsert', () => {
	it('are added to those of a contact that exists, and to a new one', async () => {
		const { id } = seed({ ...ada, tags: ['old'] });
		const output = await upsert(
			{ email: '={{ $json.email }}', additionalFields: { tagsToAdd: 'VIP' } },
			[{ email: ada.email }, { email: bob.email }],
		);
		expect(output.map(({ tags }) => tags)).toEqual([['old', 'vip'], ['vip']]);
		expect(stored(id)?.tags).toEqual(['old', 'vip']);
		expect(account.requests.filter((one) => one === 'POST /contacts/:contactId/tags')).toHaveLength(
			2,
		);
	});

	it('go in one request when others are replaced', async () => {
		const { id } = seed({ ...ada, tags: ['old'] });
		await upsert({ email: ada.email, additionalFields: { tags: 'A', tagsToAdd: 'b, a' } });
		expect(stored(id)?.tags).toEqual(['a', 'b']);
		expect(account.requests).toEqual([UPSERT]);
	});
});

describe('after a lost reply', () => {
	const lose = () =>
		account.sandbox.addFault({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path: '/contacts/upsert',
			times: 1,
		});

	it('a contact that the lost try has made is new', async () => {
		lose();
		const [item] = await upsert({ email: ada.email });
		expect(item).toMatchObject({ new: true, matchedBy: null });
		expect(account.requests).toEqual([UPSERT, UPSERT]);
		expect(account.sandbox.store.contacts.size).toBe(1);
	});

	it('a contact that was there before is not', async () => {
		const contact = seed(ada);
		account.sandbox.contacts.put({ ...contact, dateAdded: contact.dateAdded - 600_000 });
		lose();
		const [item] = await upsert({ email: ada.email });
		expect(item).toMatchObject({ id: contact.id, new: false, matchedBy: 'email' });
	});

	it('a contact that another item of the run has made is not, either', async () => {
		account.sandbox.addFault({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path: '/contacts/upsert',
			every: 2,
			times: 1,
		});
		const output = await upsert({ email: ada.email }, [{}, {}]);
		expect(output.map((item) => item.new)).toEqual([true, false]);
		expect(account.sandbox.store.contacts.size).toBe(1);
	});

	it('one that is always to be created is found, not made twice', async () => {
		account.sandbox.settings.contacts.allowDuplicates = true;
		lose();
		const [item] = await upsert({
			email: ada.email,
			firstName: 'Ada',
			options: { createNewIfDuplicateAllowed: true },
		});
		expect(item).toMatchObject({ new: true, firstName: 'Ada' });
		expect(account.sandbox.store.contacts.size).toBe(1);
	});
});

it('items with the same new email make one contact', async () => {
	const output = await upsert(
		{ email: ada.email },
		Array.from({ length: 6 }, () => ({})),
	);
	expect(output.map((item) => item.new)).toEqual([true, false, false, false, false, false]);
	expect(account.sandbox.store.contacts.size).toBe(1);
});

describe('an upsert that keeps existing values', () => {
	const keep = { existingValues: 'keep' };

	it('replaces no name, email or phone, lifts no Do Not Disturb, and says so', async () => {
		const dndSettings = { SMS: { status: 'active' as const, message: 'STOP', code: '101' } };
		const { id } = seed({ ...ada, city: 'London', dnd: true, dndSettings, tags: ['vip'] });
		const before = structuredClone(stored(id));
		const [item] = await upsert({
			firstName: 'Eve',
			lastName: 'Evil',
			email: 'eve@example.com',
			phone: ada.phone,
			additionalFields: { city: 'Paris', dnd: false, tags: 'gone', tagsToAdd: 'form' },
			options: keep,
		});
		expect(item).toMatchObject({
			id,
			new: false,
			matchedBy: 'phone',
			warning: expect.stringContaining('email ada@example.com by eve@example.com'),
		});
		const after = stored(id);
		const { firstName, lastName, email, phone, city } = before ?? {};
		expect(after).toMatchObject({ firstName, email, phone, city, dnd: true, dndSettings });
		expect(after?.lastName).toBe(lastName);
		expect(after?.tags).toEqual(['vip', 'form']);
	});

	it('fills what is empty', async () => {
		const { id } = seed({ phone: ada.phone });
		const [item] = await upsert({
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: ada.email,
			phone: ada.phone,
			additionalFields: { city: 'London', tags: 'new' },
			options: keep,
		});
		expect(item).toMatchObject({ id, new: false, warning: null });
		const filled = { firstName: 'Ada', lastName: 'Lovelace', email: ada.email, city: 'London' };
		expect(stored(id)).toMatchObject({ ...filled, tags: ['new'] });
	});

	it('goes by the contact itself, as the look-up may leave out what it has', async () => {
		const { id } = seed({ ...ada, city: 'London' });
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			path: '/contacts/search/duplicate',
			body: { contact: { id, firstName: 'Ada' } },
		});
		await upsert({ ...ada, additionalFields: { city: 'Paris' }, options: keep });
		expect(stored(id)?.city).toBe('London');
	});

	it('makes the one who is new, and writes nothing where nothing is empty', async () => {
		const [made] = await upsert({ ...ada, options: keep });
		expect(made).toMatchObject({ new: true, warning: null });
		account.sandbox.journal.length = 0;
		await upsert({ firstName: 'Ada', email: ada.email, options: keep });
		expect(account.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('takes no email of another contact', async () => {
		const own = seed(ada);
		const { firstName, phone } = bob;
		const other = seed({ firstName, phone });
		const [item] = await upsert({ email: ada.email, phone: bob.phone, options: keep });
		expect(item).toMatchObject({ id: other.id, warning: expect.stringContaining('Two contacts') });
		expect(stored(own.id)).toMatchObject(ada);
		expect(stored(other.id)).toMatchObject({ firstName, phone });
		expect(stored(other.id)?.email ?? null).toBeNull();
	});
});
