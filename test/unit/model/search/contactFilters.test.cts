import {
	contactFilters,
	searchText,
	type WantedContacts,
} from '../../../../nodes/HighLevelContacts/model/search/contactFilters';

const custom = (operator: string, value?: string): WantedContacts => ({
	customField: [{ fieldId: 'F1', operator, value }],
});

describe('the search of the filters', () => {
	it('asks for everything at once', () => {
		expect(
			contactFilters({
				tags: ['vip', 'news'],
				assignedTo: 'U1',
				source: 'Web',
				dnd: false,
				dateAddedAfter: Date.UTC(2026, 2, 1, 5),
				dateUpdatedBefore: Date.UTC(2026, 2, 2),
			}),
		).toEqual([
			{ field: 'tags', operator: 'eq', value: 'vip' },
			{ field: 'tags', operator: 'eq', value: 'news' },
			{ field: 'assignedTo', operator: 'eq', value: 'U1' },
			{ field: 'source', operator: 'eq', value: 'Web' },
			{ field: 'dnd', operator: 'eq', value: false },
			{ field: 'dateAdded', operator: 'range', value: { gte: '2026-03-01T05:00:00.000Z' } },
			{ field: 'dateUpdated', operator: 'range', value: { lt: '2026-03-02T00:00:00.000Z' } },
		]);
	});

	it.each([
		[custom('eq', 'blue'), { field: 'customFields.F1', operator: 'eq', value: 'blue' }],
		[custom('exists'), { field: 'customFields.F1', operator: 'exists' }],
		[custom('gte', '5'), { field: 'customFields.F1', operator: 'range', value: { gte: 5 } }],
		[
			custom('lte', '2026-03-01'),
			{ field: 'customFields.F1', operator: 'range', value: { lte: '2026-03-01' } },
		],
	])('understands %j', (chosen, filter) => {
		expect(contactFilters(chosen)).toEqual([filter]);
	});

	it('asks for nothing when nothing was chosen', () => {
		expect(contactFilters({ tags: [] })).toEqual([]);
		expect(searchText(undefined)).toBeUndefined();
	});

	it.each([
		[custom('eq'), /no value to compare with/],
		[{ source: 'x'.repeat(76) }, /'Source' is too long: 76/],
	])('refuses %j', (chosen, message) => {
		expect(() => contactFilters(chosen)).toThrow(message);
	});

	it('refuses a text that HighLevel does not search for', () => {
		expect(() => searchText('x'.repeat(76))).toThrow(/'Search Text' is too long: 76/);
	});
});
