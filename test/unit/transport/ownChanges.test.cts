import {
	isOwnChange,
	recordOwnChange,
} from '../../../nodes/HighLevelContacts/transport/ownChanges';

const AT = Date.UTC(2026, 2, 2, 10);
const span = { from: AT, to: AT + 1500 };
let accounts = 0;
let account = '';
beforeEach(() => {
	account = `account ${(accounts += 1)}`;
});
const note = (path: string, reply: unknown, body?: object, when = span) =>
	recordOwnChange(account, { path, body, reply, span: when, tookMs: 500 });

const ofContact = (at: number) => ({
	contact: { id: 'c1', dateUpdated: new Date(at).toISOString() },
});

it('knows the version that a reply has told, until the end of the request and a little more', () => {
	note('/contacts/c1', ofContact(AT + 7));
	expect([6, 7, 507, 527, 528].map((ms) => isOwnChange(account, 'c1', AT + ms))).toEqual([
		false,
		true,
		true,
		true,
		false,
	]);
	expect(isOwnChange(account, 'c2', AT + 7)).toBe(false);
	expect(isOwnChange('another', 'c1', AT + 7)).toBe(false);
});

it('knows its upsert whose stored contact is dated later than the answer, as recorded', () => {
	const [told, stored] = ['28.960', '28.964'].map((second) =>
		Date.parse(`2026-07-17T10:38:${second}Z`),
	) as [number, number];
	const during = { from: told - 300, to: told + 900 };
	const reply = { ...ofContact(told), new: false, succeded: true, succeeded: true };
	recordOwnChange(account, { path: '/contacts/upsert', reply, span: during, tookMs: 250 });
	expect(isOwnChange(account, 'c1', stored)).toBe(true);
	expect(isOwnChange(account, 'c1', stored + 1000)).toBe(false);
});

it('does not go beyond the end of the request, however long it took', () => {
	const slow = { from: AT, to: AT + 20_000 };
	recordOwnChange(account, {
		path: '/contacts/c1',
		reply: ofContact(AT + 19_500),
		span: slow,
		tookMs: 20_000,
	});
	expect(isOwnChange(account, 'c1', AT + 20_020)).toBe(true);
	expect(isOwnChange(account, 'c1', AT + 20_021)).toBe(false);
});

it.each([
	['/contacts/c1/tags', { tags: ['vip'] }, { tags: ['vip'] }],
	['/contacts/c1/notes/', { note: { id: 'n1' } }, { body: 'Hi' }],
	['/contacts/upsert', { contact: { id: 'c1' } }, { firstName: 'Ada' }],
	[
		'/contacts/bulk/business',
		{ success: true, ids: ['c1'] },
		{ ids: ['c0', 'c1'], businessId: 'b1' },
	],
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
		note('/contacts/c1', ofContact(AT + n * 1000));
	}
	expect(isOwnChange(account, 'c1', AT + 11_000)).toBe(true);
	expect(isOwnChange(account, 'c1', AT + 4000)).toBe(true);
	expect(isOwnChange(account, 'c1', AT + 3000)).toBe(false);
});
