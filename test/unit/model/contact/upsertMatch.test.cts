import {
	upsertTruth,
	wouldReplace,
	type Owners,
} from '../../../../nodes/HighLevelContacts/model/contact/upsertMatch';
import type { Contact } from '../../../../nodes/HighLevelContacts/model/wire';

const email = 'ada@example.com';
const phone = '+12175550101';
const ada: Contact = { id: 'a', firstName: 'Ada', email, phone };
const bob: Contact = { id: 'b', firstName: 'Bob', email: 'bob@example.com', phone: '+12175550102' };

describe('the truth about an upsert', () => {
	it.each<[string, object, string | null]>([
		['only an email', { email }, 'email'],
		['only a phone', { phone }, 'phone'],
		[
			'both, and the contact has both now',
			{ email: 'ADA@example.com', phone: '(217) 555-0101' },
			'emailOrPhone',
		],
		['a phone that was ignored', { email, phone: bob.phone }, 'email'],
		['an email that was ignored', { email: bob.email, phone }, 'phone'],
	])('by the answer alone, with %s', (_, sent, matchedBy) => {
		const ignored = { email: 'phone', phone: 'email' }[String(matchedBy)];
		const isIgnored = Object.keys(sent).length === 2 && matchedBy !== 'emailOrPhone';
		expect(upsertTruth(ada, false, sent)).toEqual({
			new: false,
			matchedBy,
			warning: isIgnored
				? expect.stringContaining(`ignored the ${ignored}: it belongs to another contact`)
				: null,
		});
	});

	it('matches nothing when the contact is new', () => {
		expect(upsertTruth(ada, true, { email, phone })).toEqual({
			new: true,
			matchedBy: null,
			warning: null,
		});
	});

	it.each<[Owners, string]>([
		[{ email: ada, phone: null }, 'email'],
		[{ email: null, phone: ada }, 'phone'],
		[{ email: ada, phone: ada }, 'emailAndPhone'],
	])('is exact after a look-up: %j', (owners, matchedBy) => {
		expect(upsertTruth(ada, false, { email, phone }, owners)).toEqual({
			new: false,
			matchedBy,
			warning: null,
		});
	});

	it('names both contacts after a look-up', () => {
		const sent = { email, phone: bob.phone as string };
		expect(upsertTruth(ada, false, sent, { email: ada, phone: bob })).toEqual({
			new: false,
			matchedBy: 'email',
			warning:
				'Two contacts: the email belongs to Ada (ID a), the phone to Bob (ID b). HighLevel updated Ada (ID a) and ignored the phone.',
		});
	});

	it('stops for an additional email or phone that would become the main one', () => {
		const before = {
			...ada,
			additionalEmails: [{ email: 'other@example.com' }],
			additionalPhones: ['+12175550109'],
		};
		const owners = { email: before, phone: before };
		expect(wouldReplace(owners, { email: 'OTHER@example.com', phone })).toContain(
			'This would replace email ada@example.com by OTHER@example.com',
		);
		expect(wouldReplace(owners, { email, phone: '217 555 0109' })).toContain(
			'This would replace phone +12175550101 by 217 555 0109',
		);
		expect(wouldReplace(owners, { email, phone: '+1 (217) 555-0101' })).toBeUndefined();
	});

	it.each([
		[
			{ firstName: 'Peter', lastName: 'Smith' },
			'This would replace name Mary Jones by Peter Smith',
		],
		[{ firstName: 'Peter Smith' }, 'This would replace name Mary Jones by Peter Smith'],
		[{ firstName: 'mary', lastName: 'Jones' }, undefined],
		[{ firstName: 'Mary' }, undefined],
		[{}, undefined],
	])('compares %j with a name that is in one field', (given, said) => {
		const mary = { id: 'm', contactName: 'Mary Jones', phone };
		const replaced = wouldReplace({ email: null, phone: mary }, { phone, ...given });
		if (said === undefined) expect(replaced).toBeUndefined();
		else expect(replaced).toContain(said);
	});

	it('tells that an additional email has become the main one', () => {
		const before = { ...ada, email: 'old@example.com' };
		const truth = upsertTruth(ada, false, { email, phone }, { email: before, phone: before });
		expect(truth.warning).toBe(
			'The email was an additional one of this contact and has become its main one in place of old@example.com.',
		);
	});
});
