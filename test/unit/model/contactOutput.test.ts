import { contactOutput } from '../../../nodes/HighLevelContacts/model/contactOutput';

/** The same contact as search and as get answer it (highlevel-api.md 4.2). */
const fromSearch = {
	id: 'c1',
	contactName: 'ada lovelace',
	firstName: 'ada',
	lastName: 'lovelace',
	firstNameRaw: 'Ada',
	lastNameRaw: 'Lovelace',
	email: 'ada@example.com',
	address: '1 Main St',
	tags: ['vip'],
	searchAfter: [1, 'c1'],
};
const fromGet = {
	id: 'c1',
	name: 'ada lovelace',
	firstName: 'Ada',
	lastName: 'Lovelace',
	email: 'ada@example.com',
	address1: '1 Main St',
	tags: ['vip'],
};

describe('a contact that is put out', () => {
	it('has the same keys whichever endpoint it came from', () => {
		expect(contactOutput(fromSearch, false)).toEqual(contactOutput(fromGet, false));
	});

	it('has ten fields when simplified, none of them absent', () => {
		const simple = contactOutput({ id: 'c2', phone: '+15550100001' }, true);
		expect(Object.keys(simple)).toHaveLength(10);
		expect(Object.values(simple)).not.toContain(undefined);
		expect(simple).toMatchObject({ id: 'c2', name: '', email: null, tags: [], dnd: false });
	});
});
