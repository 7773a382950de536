import { isOwnChange, noteOwnChange } from '../../../nodes/HighLevelContacts/transport/ownChanges';

const AT = Date.UTC(2026, 2, 2, 10);
const span = { from: AT, to: AT + 1500 };
let accounts = 0;
let account = '';
beforeEach(() => {
	account = `account ${(accounts += 1)}`;
});
const note = (path: string, reply: unknown, body?: object, when = span) =>
	noteOwnChange(account, { path, body, reply, span: when });

it('knows the very version that a reply has told', () => {
	note('/contacts/c1', { contact: { id: 'c1', dateUpdated: new Date(AT + 7).toISOString() } });
	expect(isOwnChange(account, 'c1', AT + 7)).toBe(true);
	expect(isOwnChange(account, 'c1', AT + 8)).toBe(false);
	expect(isOwnChange(account, 'c2', AT + 7)).toBe(false);
	expect(isOwnChange('another', 'c1', AT + 7)).toBe(false);
});

it.each([
	['/contacts/c1/tags', { tags: ['vip'] }, { tags: ['vip'] }],
	['/contacts/c1/notes/', { note: { id: 'n1' } }, { body: 'Hi' }],
	['/contacts/upsert', { contact: { id: 'c1' } }, { firstName: 'Ada' }],
	['/contacts/bulk/tags/update/add', { responses: [] }, { contacts: ['c0', 'c1'], tags: ['x'] }],
])('goes by the time of the request where %s does not tell the version', (path, reply, body) => {
	note(path, reply, body);
	expect([-1, 0, 1500, 1501].map((ms) => isOwnChange(account, 'c1', AT + ms))).toEqual([
		false,
		true,
		true,
		false,
	]);
});

it('takes writes for nobody that are about no contact', () => {
	note('/locations/l1/tags', { tag: { id: 't1' } }, { name: 'vip' });
	note('/calendars/events/appointments', { id: 'e1', contactId: 'c1' }, { contactId: 'c1' });
	expect(isOwnChange(account, 'c1', AT)).toBe(false);
});

it('remembers the last writes to a contact, and not all of them', () => {
	for (let n = 0; n < 12; n += 1) {
		note('/contacts/c1', { contact: { id: 'c1', dateUpdated: new Date(AT + n).toISOString() } });
	}
	expect(isOwnChange(account, 'c1', AT + 11)).toBe(true);
	expect(isOwnChange(account, 'c1', AT + 4)).toBe(true);
	expect(isOwnChange(account, 'c1', AT + 3)).toBe(false);
});
