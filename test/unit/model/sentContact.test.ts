import { isSentContact } from '../../../nodes/HighLevelContacts/model/sentContact';

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
		expect(isSentContact(stored, body)).toBe(same);
	});
});
