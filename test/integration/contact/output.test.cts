import type { INodeParameters } from 'n8n-workflow';
import { CUSTOM_FIELDS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();

const person = {
	firstName: 'Ada',
	lastName: 'Lovelace',
	email: 'ada@example.com',
	phone: '+12175550101',
	address1: '1 Main St',
	dateOfBirth: '1990-09-25',
	country: 'US',
	timezone: 'America/Chicago',
	tags: ['vip'],
	customFields: [
		{ id: CUSTOM_FIELDS.text, field_value: 'blue' },
		{ id: CUSTOM_FIELDS.date, field_value: '2026-03-05' },
		{ id: CUSTOM_FIELDS.checkbox, field_value: ['Yoga'] },
	],
};
const byName = { 'Favourite colour': 'blue', 'Member since': '2026-03-05', Interests: ['Yoga'] };

let id: string;
beforeEach(() => {
	id = account.sandbox.contacts.create(LOCATION_ID, person).id;
});

const reads: Array<[operation: string, parameters: () => INodeParameters]> = [
	['get', () => ({ contactId: rl(id) })],
	['getAll', () => ({})],
	['getAll', () => ({ options: { oldList: true } })],
	['lookup', () => ({ email: person.email })],
];
const writes: Array<[operation: string, parameters: () => INodeParameters]> = [
	['create', () => ({ email: person.email, options: { ifContactExists: 'return' } })],
	['create', () => ({ firstName: 'Ada', lastName: 'Lovelace', email: 'ada2@example.com' })],
	['upsert', () => ({ email: person.email })],
	['update', () => ({ contactId: rl(id), updateFields: { address1: '1 Main St' } })],
];
const facts = ['found', 'new', 'updated', 'matchedBy', 'warning'];
/** What HighLevel tells in some of its answers only; nothing of it is promised. */
const extras = [
	'attributions',
	'attributionSource',
	'bounceEmail',
	'businessName',
	'createdBy',
	'inboundDndSettings',
	'lastAttributionSource',
	'lastSessionActivityAt',
	'lastUpdatedBy',
	'opportunities',
	'phoneLabel',
	'unsubscribeEmail',
	'validEmail',
	'validEmailDate',
];
const keysOf = (item: object = {}) =>
	Object.keys(item).filter((key) => !facts.includes(key) && !extras.includes(key));
const definitions = () => account.requests.filter((one) => one.includes('customFields')).length;

describe('a contact', () => {
	it('has the same keys and values from every operation', async () => {
		const seen: object[] = [];
		for (const [operation, parameters] of [...reads, ...writes]) {
			const [item] = await account.items('contact', operation, { simple: false, ...parameters() });
			seen.push({
				operation,
				keys: keysOf(item).sort(),
			});
			expect(item).toMatchObject({
				name: 'Ada Lovelace',
				firstName: 'Ada',
				dnd: false,
				tags: expect.any(Array),
				additionalEmails: [],
			});
			if (item?.id === id) {
				expect(item).toMatchObject({
					address1: '1 Main St',
					dateOfBirth: '1990-09-25',
					customFieldsByName: byName,
				});
			}
		}
		expect(seen.map((one) => (one as { keys: string[] }).keys)).toEqual(
			seen.map(() => (seen[0] as { keys: string[] }).keys),
		);
	});

	it.each(reads)('can be had raw from %s', async (operation, parameters) => {
		const given = parameters();
		const options = { ...(given.options as INodeParameters), rawResponse: true };
		const [item] = await account.items('contact', operation, { ...given, simple: false, options });
		expect(item).not.toHaveProperty('customFieldsByName');
		expect(item).toHaveProperty(
			'firstNameLowerCase' in (item ?? {}) ? 'firstNameLowerCase' : 'contactName',
		);
		expect(definitions()).toBe(0);
	});

	it('can be had in every form from a write', async () => {
		const write = (output: string) =>
			account.items('contact', 'upsert', { email: person.email, options: { output } });
		expect(keysOf((await write('simple'))[0])).toHaveLength(10);
		expect((await write('raw'))[0]).toHaveProperty('emailLowerCase');
		expect((await write('sms'))[0]).toMatchObject({ mayBeTexted: true, new: false });
		expect(definitions()).toBe(0);
	});
});

describe('custom fields by name', () => {
	const full = (more: INodeParameters = {}) => ({ contactId: rl(id), simple: false, ...more });

	it('cost one request for all items of an execution', async () => {
		const items = await account.items('contact', 'get', full(), { items: [{}, {}, {}] });
		expect(items.map(({ customFieldsByName }) => customFieldsByName)).toEqual([
			byName,
			byName,
			byName,
		]);
		expect(definitions()).toBe(1);
	});

	it('cost none when simplified, when no contact has any, or when switched off', async () => {
		await account.items('contact', 'get', full({ simple: true }));
		const other = account.contact('Bob');
		const [bob] = await account.items('contact', 'get', full({ contactId: rl(other) }));
		expect(bob).toMatchObject({ customFields: [], customFieldsByName: {} });
		const [ada] = await account.items(
			'contact',
			'get',
			full({ options: { customFieldNames: false } }),
		);
		expect(ada).toMatchObject({ customFieldsByName: null });
		expect(ada?.customFields).toContainEqual({ id: CUSTOM_FIELDS.text, value: 'blue' });
		expect(definitions()).toBe(0);
	});

	it('are missing, and nothing else is, without the scope for them', async () => {
		account.limitScopes('contacts.readonly');
		const items = await account.items('contact', 'get', full(), {
			items: [{}, {}, {}],
		});
		expect(items).toHaveLength(3);
		expect(items[2]).toMatchObject({ id, name: 'Ada Lovelace', customFieldsByName: null });
		expect(definitions()).toBe(1);
	});
});

describe('SMS-ready contacts', () => {
	const sms = { simple: true, simpleOutput: 'sms' };

	it('say whether they may be texted', async () => {
		const [ada] = await account.items('contact', 'get', { contactId: rl(id), ...sms });
		expect(ada).toEqual({
			id,
			firstName: 'Ada',
			name: 'Ada Lovelace',
			phone: '+12175550101',
			country: 'US',
			timezone: 'America/Chicago',
			tags: ['vip'],
			mayBeTexted: true,
			textingBlockedBy: null,
		});
		const contact = account.sandbox.contacts.get(id, LOCATION_ID);
		account.sandbox.contacts.change(contact, { dndSettings: { SMS: { status: 'permanent' } } });
		const [after] = await account.items('contact', 'getAll', sms);
		expect(after).toMatchObject({ mayBeTexted: false, textingBlockedBy: 'smsPermanent' });
		expect(account.requests).toEqual(['GET /contacts/:contactId', 'POST /contacts/search']);
	});

	it('are read on their own where the search does not tell', async () => {
		account.contact('No Number');
		account.sandbox.settings.search.tellsDnd = false;
		const items = await account.items('contact', 'getAll', sms);
		expect(items.map(({ textingBlockedBy }) => textingBlockedBy).sort()).toEqual(['noPhone', null]);
		expect(account.requests).toEqual([
			'POST /contacts/search',
			'GET /contacts/:contactId',
			'GET /contacts/:contactId',
		]);
	});
});
