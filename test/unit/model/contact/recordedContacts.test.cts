import { readRecording } from '../../../../harness/contract/recordings.cts';
import { markOrigin } from '../../../../nodes/HighLevelContacts/model/contact/contactOrigin';
import { contactOutput } from '../../../../nodes/HighLevelContacts/model/contact/contactOutput';
import type { Contact } from '../../../../nodes/HighLevelContacts/model/wire';

interface Body {
	contact?: Contact;
	contacts?: Contact[];
}

/** The contacts of a recorded answer, as the one door to HighLevel hands them on. */
function contactsOf(name: string): Contact[] {
	const body = readRecording(name).response.body as Body & Contact;
	markOrigin(body);
	return body.contact ? [body.contact] : (body.contacts ?? [body]);
}

const FORMS = [
	'contact.get',
	'contact.create',
	'contact.upsert.matched',
	'contact.duplicate',
	'contacts.search.page1',
	'contacts.search.row.2025-01',
	'contacts.list.row',
];
const all = FORMS.flatMap((name) =>
	contactsOf(name).map((contact, n): [string, Contact] => [`${name} ${n}`, contact]),
);
/** All that the unified output promises; what else HighLevel sends comes after it. */
const KEYS = Object.keys(contactOutput({ id: 'c1' }, 'full'));

describe.each(all)('the recorded contact %s', (_, contact) => {
	it('has the keys of all others, in the same order, and none of the names for the index', () => {
		const keys = Object.keys(contactOutput(contact, 'full'));
		expect(keys.slice(0, KEYS.length)).toEqual(KEYS);
		expect(
			keys.filter((key) => /LowerCase$|Raw$|^contactName$|^address$|^searchAfter$/.test(key)),
		).toEqual([]);
	});

	it('has values of the promised types', () => {
		const item = contactOutput(contact, 'full');
		const textOrNull = [null, expect.any(String)];
		const { firstName, lastName, companyName, timezone, dateOfBirth, dateUpdated } = item;
		for (const value of [firstName, lastName, companyName, timezone, dateOfBirth, dateUpdated]) {
			expect(textOrNull).toContainEqual(value);
		}
		expect(item.name).toBe([firstName, lastName].filter(Boolean).join(' '));
		expect(item.name).not.toBe('');
		expect(item.companyName).toBe(contact.companyName ?? null);
		expect(typeof item.dnd).toBe('boolean');
		for (const key of ['email', 'phone']) {
			const list = item[`additional${key === 'email' ? 'Emails' : 'Phones'}`] as object[];
			expect(list.every((one) => typeof (one as Contact)[key] === 'string')).toBe(true);
		}
		expect(dateOfBirth ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	it('tells the same in the short form', () => {
		const { name, firstName, companyName } = contactOutput(contact, 'full');
		expect(contactOutput(contact, 'simple')).toMatchObject({ name, firstName, companyName });
		expect(contactOutput(contact, 'sms')).toMatchObject({ name, firstName });
	});
});

const reasons = (name: string) =>
	contactsOf(name).map((contact) => contactOutput(contact, 'sms').textingBlockedBy);

it('a recorded contact may be texted when nobody ever touched Do Not Disturb', () => {
	const alone = ['contact.get', 'contact.upsert.matched', 'contact.duplicate'];
	expect([...alone, 'contacts.list.row'].flatMap(reasons)).toEqual([null, null, null, null]);
	expect(reasons('contact.create')).toEqual(['noPhone']);
	expect([...new Set(reasons('contacts.search.page1'))]).toEqual(['allChannels', null, 'noPhone']);
	expect(reasons('contacts.search.row.2025-01')).toEqual(['allChannels']);
});

it('names are in their original case where HighLevel tells it, and else as they are', () => {
	const nameOf = (name: string) =>
		contactsOf(name).map((one) => contactOutput(one, 'full').firstName);
	expect(nameOf('contacts.list.row')).toEqual(['Sam']);
	expect(nameOf('contacts.search.page1')[0]).toBe('Sam');
	expect(nameOf('contacts.search.row.2025-01')).toEqual(['sam']);
});

it.each(['+120255501003', '+1202555005', 'on request', '', null, 12, {}])(
	'the phone %j, which HighLevel keeps as it came, is no number to text',
	(phone) => {
		const [contact] = contactsOf('contact.get');
		const odd = { ...contact, phone } as Contact;
		expect(contactOutput(odd, 'full').phone).toEqual(phone);
		expect(contactOutput(odd, 'sms')).toMatchObject({
			phone: null,
			mayBeTexted: false,
			textingBlockedBy: 'noPhone',
		});
	},
);
