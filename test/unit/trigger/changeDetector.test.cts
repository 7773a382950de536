import { FieldFingerprints } from '../../../nodes/HighLevelContacts/trigger/contacts/fieldFingerprints';
import { readRows, type Row } from '../../../nodes/HighLevelContacts/trigger/contacts/row';
import { TaggedContacts } from '../../../nodes/HighLevelContacts/trigger/contacts/taggedContacts';

/** What comparing events remember, with few contacts and little room. */

const row = (id: string, fields: Record<string, unknown> = {}) =>
	readRows([{ id, dateUpdated: '2026-03-02T10:00:00.000Z', ...fields }], 'dateUpdated')[0] as Row;
const tagged = (id: string, ...tags: string[]) => row(id, { tags });

describe('TaggedContacts', () => {
	const added = { event: 'tagAdded', tag: 'vip' };

	it('knows that who is not remembered did not have the tag', () => {
		const memory = new TaggedContacts('tagAdded', 'vip');
		expect(memory.compare(tagged('a', 'x', 'VIP'), false)).toEqual(added);
		expect(memory.compare(tagged('a', 'x'), false)).toBeUndefined();
	});

	it('tells once, and again after the tag was taken away', () => {
		const memory = new TaggedContacts('tagAdded', 'vip');
		memory.remember(tagged('a', 'vip'));
		expect(memory.compare(tagged('a', 'vip'), false)).toBeUndefined();
		memory.remember(tagged('a'));
		expect(memory.compare(tagged('a', 'vip'), false)).toEqual(added);
	});

	it('tells a removal only of those who had the tag', () => {
		const memory = new TaggedContacts('tagRemoved', 'vip');
		expect(memory.compare(tagged('a'), false)).toBeUndefined();
		memory.remember(tagged('a', 'vip'));
		expect(memory.compare(tagged('a'), false)).toEqual({ event: 'tagRemoved', tag: 'vip' });
		expect(memory.compare(row('a'), false)).toEqual({ event: 'tagRemoved', tag: 'vip' });
	});

	it.each([null, 'other', 5, [null, 7, {}]])('takes the tags %j for none', (tags) => {
		const memory = new TaggedContacts('tagAdded', 'vip');
		memory.remember(tagged('a', 'vip'));
		memory.remember(row('a', { tags }));
		expect(memory.compare(row('a', { tags }), false)).toBeUndefined();
		expect(memory.compare(tagged('a', 'vip'), false)).toEqual(added);
	});

	it.each(['vip, x', [' VIP '], '["vip"]'])('finds the tag in %j', (tags) => {
		const memory = new TaggedContacts('tagRemoved', 'vip');
		memory.remember(tagged('a', 'vip'));
		expect(memory.compare(row('a', { tags }), false)).toBeUndefined();
	});

	it('outlives being saved', () => {
		const memory = new TaggedContacts('tagAdded', 'vip');
		for (const id of ['a', 'b']) memory.remember(tagged(id, 'vip'));
		const again = new TaggedContacts('tagAdded', 'vip', memory.pack());
		expect(again.compare(tagged('b', 'vip'), false)).toBeUndefined();
		expect(again.compare(tagged('c', 'vip'), false)).toEqual(added);
		expect(again.pack()).toBe(memory.pack());
	});

	it('is silent about strangers when there are more holders than it has room for', () => {
		const memory = new TaggedContacts('tagAdded', 'vip', '', 2);
		for (const id of ['a', 'b', 'c']) memory.remember(tagged(id, 'vip'));
		const again = new TaggedContacts('tagAdded', 'vip', memory.pack(), 2);
		expect(again.compare(tagged('a', 'vip'), false)).toBeUndefined();
		expect(again.compare(tagged('new', 'vip'), true)).toEqual(added);
		again.remember(tagged('b'));
		expect(again.compare(tagged('b', 'vip'), true)).toEqual(added);
		expect(again.pack()).toMatch(/^~.{8}$/);
	});
});

describe('FieldFingerprints', () => {
	const fields = ['email', 'tags', 'customFields.F1'];
	const open = (packed?: string, tellsUnknown = false, budget?: number) =>
		new FieldFingerprints(fields, tellsUnknown, packed, budget);
	const changed = (changedFields: string[] | null) => ({
		event: 'contactFieldsChanged',
		changedFields,
	});
	const ada = { email: 'ada@example.com', tags: ['a', 'b'], phone: '+15550100001' };

	it('tells which of the watched fields have changed', () => {
		const memory = open();
		memory.remember(row('a', ada));
		const compare = (change: object) => memory.compare(row('a', { ...ada, ...change }), false);
		expect(compare({ phone: '+15550100002', city: 'Paris' })).toBeUndefined();
		expect(compare({ email: 'x@example.com' })).toEqual(changed(['email']));
		expect(compare({ customFields: [{ id: 'F1', value: 0 }] })).toEqual(
			changed(['customFields.F1']),
		);
		expect(compare({ email: null, tags: [] })).toEqual(changed(['email', 'tags']));
	});

	it.each([
		['another order of tags', { tags: ['b', 'a'] }],
		['an empty value in place of none', { customFields: [{ id: 'F1', value: '' }] }],
		['an empty list in place of none', { customFields: [{ id: 'F1', value: [] }] }],
		['another custom field', { customFields: [{ id: 'F2', value: 'x' }] }],
	])('takes %s for no change', (_, change) => {
		const memory = open();
		memory.remember(row('a', ada));
		expect(memory.compare(row('a', { ...ada, ...change }), false)).toBeUndefined();
	});

	it.each([
		['a day', Date.UTC(2026, 2, 5), '2026-03-05T00:00:00.000Z'],
		['a day without a time', '2026-03-05', Date.UTC(2026, 2, 5)],
		['a number', 13, '13'],
		['one file', { url: 'https://x.example/a', meta: {} }, [{ url: 'https://x.example/a' }]],
		['files', { u1: { url: 'https://x.example/a' } }, [{ url: 'https://x.example/a', meta: {} }]],
	])('takes %s in another form for no change', (_, before, after) => {
		const memory = open();
		const holding = (value: unknown) => row('a', { customFields: [{ id: 'F1', value }] });
		memory.remember(holding(before));
		expect(memory.compare(holding(after), false)).toBeUndefined();
		expect(memory.compare(holding('2026-03-06T00:00:00.000Z'), false)).toEqual(
			changed(['customFields.F1']),
		);
	});

	it('reads the names as people wrote them, which the search has elsewhere', () => {
		const memory = new FieldFingerprints(['firstName'], false);
		memory.remember(row('a', { firstName: 'ada', firstNameRaw: 'ada' }));
		expect(memory.compare(row('a', { firstName: 'ada', firstNameRaw: 'Ada' }), false)).toEqual(
			changed(['firstName']),
		);
	});

	it('says of a stranger nothing, or that it does not know what has changed', () => {
		expect(open().compare(row('a', ada), false)).toBeUndefined();
		expect(open('', true).compare(row('a', ada), false)).toEqual(changed(null));
		expect(open('', true).compare(row('a', ada), true)).toBeUndefined();
	});

	it('outlives being saved, and does not change when a contact is read again', () => {
		const memory = open();
		for (const id of ['a', 'b']) memory.remember(row(id, ada));
		const again = open(memory.pack());
		expect(again.compare(row('a', { ...ada, email: '' }), false)).toEqual(changed(['email']));
		again.remember(row('a', ada));
		expect(again.pack()).toBe(memory.pack());
	});

	it('forgets those first that did not change for the longest time', () => {
		const memory = open('', false, 2 * (8 + 3 * 4));
		for (const id of ['a', 'b', 'c']) memory.remember(row(id, ada));
		memory.remember(row('b', { ...ada, email: 'b@example.com' }));
		memory.remember(row('d', ada));
		const again = open(memory.pack(), true, 2 * (8 + 3 * 4));
		expect(again.compare(row('b', { ...ada, email: 'b@example.com' }), false)).toBeUndefined();
		expect(again.compare(row('d', ada), false)).toBeUndefined();
		expect(again.compare(row('c', ada), false)).toEqual(changed(null));
	});
});
