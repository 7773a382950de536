import { contactOutput } from '../../../../nodes/HighLevelContacts/model/contact/contactOutput';
import type { Contact } from '../../../../nodes/HighLevelContacts/model/wire';

/** The same contact as search, get and create answer it (docs/highlevel-api.md, Contacts). */
const fromSearch = {
	id: 'c1',
	contactName: 'ada lovelace',
	firstName: 'ada',
	lastName: 'lovelace',
	firstNameRaw: 'Ada',
	lastNameRaw: 'Lovelace',
	firstNameLowerCase: 'ada',
	email: 'ada@example.com',
	address: '1 Main St',
	tags: ['vip'],
	dateOfBirth: '1990-09-25T00:00:00.000Z',
	additionalPhones: ['+15550100009'],
	searchAfter: [1, 'c1'],
};
const fromGet = {
	id: 'c1',
	name: 'ada lovelace',
	firstName: 'Ada',
	lastName: 'Lovelace',
	email: 'ada@example.com',
	emailLowerCase: 'ada@example.com',
	address1: '1 Main St',
	tags: ['vip'],
	dateOfBirth: '1990-09-25',
	additionalPhones: [{ phone: '+15550100009' }],
};
const fromCreate = {
	...fromGet,
	name: undefined,
	fullNameLowerCase: 'ada lovelace',
	birthMonth: 9,
	birthDay: 25,
};

describe('a contact that is put out', () => {
	it.each([
		['get', fromGet],
		['create', fromCreate],
	])('has the same keys from search and %s', (_, contact: Contact) => {
		expect(contactOutput(fromSearch, false)).toEqual(contactOutput(contact, false));
	});

	it('always has all keys, and what else HighLevel sends', () => {
		const bare = contactOutput({ id: 'c2', opportunities: [] }, 'full');
		const { opportunities, ...known } = bare;
		expect(opportunities).toEqual([]);
		expect(Object.keys(known)).toEqual(Object.keys(contactOutput(fromGet, 'full')));
		expect(Object.values(known)).not.toContain(undefined);
		expect(known).toMatchObject({ name: '', timezone: null, followers: [], customFields: [] });
	});

	it('takes the names in lower case where a row has no others', () => {
		const row = { id: 'c1', firstNameLowerCase: 'ada', lastNameLowerCase: null };
		const { name, firstName, lastName } = contactOutput(row, 'full');
		expect({ name, firstName, lastName }).toEqual({
			name: 'ada',
			firstName: 'ada',
			lastName: null,
		});
		expect(contactOutput({ ...row, firstName: 'Ada' }, 'full')).toMatchObject({ name: 'Ada' });
	});

	it('has ten fields when simplified, none of them absent', () => {
		const simple = contactOutput({ id: 'c2', phone: '+15550100001' }, true);
		expect(Object.keys(simple)).toHaveLength(10);
		expect(Object.values(simple)).not.toContain(undefined);
		expect(simple).toMatchObject({ id: 'c2', name: '', email: null, tags: [], dnd: false });
	});

	it.each([
		[Date.UTC(1990, 8, 25), '1990-09-25'],
		[Date.UTC(1952, 1, 29), '1952-02-29'],
		['1990-09-25T00:00:00.000Z', '1990-09-25'],
		['1990-09-25', '1990-09-25'],
		[null, null],
		['in May', 'in May'],
		[1e20, 1e20],
		[{ day: 1 }, { day: 1 }],
	])('tells the date of birth %j as %j', (dateOfBirth, shown) => {
		expect(contactOutput({ id: 'c1', dateOfBirth }, 'full')).toMatchObject({ dateOfBirth: shown });
	});

	it('is untouched when raw', () => {
		expect(contactOutput(fromSearch, 'raw')).toEqual(fromSearch);
	});
});

describe('a contact that is to be texted', () => {
	const reachable = { id: 'c1', phone: '+12175550123', dnd: false, dndSettings: {} };
	const sms = (status: string) => ({ dndSettings: { SMS: { status } } });

	it.each<[string | null, Partial<Contact>]>([
		[null, {}],
		[null, sms('inactive')],
		[null, { dndSettings: { Email: { status: 'active' } } }],
		['sms', sms('active')],
		['smsPermanent', sms('permanent')],
		['allChannels', { dnd: true }],
		['allChannels', { dnd: true, ...sms('inactive') }],
		['sms', { ...sms('active'), phone: null }],
		['noPhone', { phone: null }],
		['noPhone', { phone: 'on request' }],
		['unknown', { dndSettings: undefined }],
		['allChannels', { dnd: true, dndSettings: undefined }],
	])('is blocked by %p with %j', (block, change) => {
		expect(contactOutput({ ...reachable, ...change }, 'sms')).toMatchObject({
			mayBeTexted: block === null,
			textingBlockedBy: block,
		});
	});

	it('has its number in E.164 and nothing that a text does not need', () => {
		const contact = { ...reachable, phone: '(217) 555-0123', country: 'US', firstName: 'Ada' };
		expect(contactOutput(contact, 'sms')).toEqual({
			id: 'c1',
			firstName: 'Ada',
			name: 'Ada',
			phone: '+12175550123',
			country: 'US',
			timezone: null,
			tags: [],
			mayBeTexted: true,
			textingBlockedBy: null,
		});
	});
});
