import { markOrigin } from '../../../../nodes/HighLevelContacts/model/contact/contactOrigin';
import { wouldChange } from '../../../../nodes/HighLevelContacts/model/contact/contactDifference';

const contact = {
	id: 'c1',
	firstName: 'ada',
	firstNameRaw: 'Ada',
	email: 'ada@example.com',
	phone: '+15550100001',
	address: '1 Main St',
	city: null,
	dnd: false,
	tags: ['a', 'b'],
	dateOfBirth: '1990-09-25T00:00:00.000Z',
	customFields: [
		{ id: 'date', value: Date.UTC(2026, 4, 1) },
		{ id: 'list', value: ['Red', 'Blue'] },
		{ id: 'number', value: 5 },
		{ id: 'boxes', value: { x: 'a' } },
	],
};
const custom = (id: string, field_value: unknown) => ({ customFields: [{ id, field_value }] });

describe('an update', () => {
	it.each([
		{ firstName: 'Ada' },
		{ email: 'ADA@example.com' },
		{ address1: '1 Main St' },
		{ dnd: false },
		{ city: null },
		{ tags: ['B', 'a'] },
		{ dateOfBirth: '1990-09-25' },
		custom('date', '2026-05-01'),
		custom('list', ['Blue', 'Red']),
		custom('number', 5),
		custom('boxes', { x: 'a' }),
	])('%j would change nothing', (body) => {
		expect(wouldChange(contact, body as never)).toBe(false);
	});

	it('of the date of birth that a search tells as a number would change nothing', () => {
		const found = { id: 'c1', dateOfBirth: Date.UTC(1990, 8, 25) };
		expect(wouldChange(found, { dateOfBirth: '1990-09-25' })).toBe(false);
		expect(wouldChange(found, { dateOfBirth: '1990-09-26' })).toBe(true);
	});

	it('that allows what was never blocked would change nothing', () => {
		const untouched = { id: 'c1' };
		expect(wouldChange(untouched, { dnd: false })).toBe(true);
		markOrigin({ contact: untouched });
		expect(wouldChange(untouched, { dnd: false })).toBe(false);
		expect(wouldChange(untouched, { dnd: true })).toBe(true);
	});

	it('can be compared with a contact whose fields have odd values', () => {
		const odd = {
			id: 'c1',
			dateOfBirth: 1e20,
			customFields: [null, 'x', { id: 'f', value: 1e20 }],
		};
		expect(wouldChange(odd as never, { dateOfBirth: '1990-09-26' })).toBe(true);
		expect(wouldChange(odd as never, custom('f', '2026-05-01') as never)).toBe(true);
		expect(wouldChange({ id: 'c1', customFields: null }, custom('f', 1) as never)).toBe(true);
	});

	it.each([
		{ firstName: 'ada' },
		{ phone: '+15550100002' },
		{ dnd: true },
		{ tags: ['a'] },
		{ tags: [] },
		{ timezone: 'Europe/Paris' },
		{ phone: null },
		{ dateOfBirth: '1990-09-26' },
		custom('date', '2026-05-02'),
		custom('list', ['Red']),
		custom('number', 6),
		custom('boxes', { x: 'b' }),
		custom('unknown', 'x'),
	])('%j would change something, or might', (body) => {
		expect(wouldChange(contact, body as never)).toBe(true);
	});
});
