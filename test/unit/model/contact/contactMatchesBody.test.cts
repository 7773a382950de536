import { hasIdentity } from '../../../../nodes/HighLevelContacts/model/contact/contactIdentity';
import { contactMatchesBody } from '../../../../nodes/HighLevelContacts/model/contact/contactMatchesBody';
import type { Contact } from '../../../../nodes/HighLevelContacts/model/wire';

const stored = {
	id: 'c1',
	firstName: 'Ada',
	email: 'ada@example.com',
	phone: '+15550100001',
	source: 'api',
};

describe('a contact after a lost reply', () => {
	it.each([
		[{ firstName: 'ADA', email: 'Ada@Example.com' }, true],
		[{ phone: '(555) 010-0001' }, true],
		[{ phone: '+1 555-010-0001', firstName: 'Ada' }, true],
		[{ phone: '+15550100002' }, false],
		[{ email: 'ada@example.com', firstName: 'Eve' }, false],
		[{ email: 'ada@example.com', city: 'London' }, false],
	])('sent as %j is the same: %p', (body, same) => {
		expect(contactMatchesBody(stored, body)).toBe(same);
	});
});

it.each([
	['email', 'ada@example.com', { email: 'Ada@Example.com' }, true],
	['email', 'ada@example.com', { additionalEmails: [{ email: 'ADA@example.com' }] }, true],
	['phone', '+12175550109', { phone: null, additionalPhones: [{ phone: '+12175550109' }] }, true],
	['phone', '+12175550109', { additionalPhones: ['+12175550109'] }, true],
	['phone', '+12175550109', { phone: '+12175550101', additionalPhones: [null, {}] }, false],
	['email', 'ada@example.com', { additionalPhones: [{ phone: 'ada@example.com' }] }, false],
] as const)('%s %s is looked for in %j: %s', (field, value, contact, isThere) => {
	expect(hasIdentity(contact as Contact, { field, value })).toBe(isThere);
});
