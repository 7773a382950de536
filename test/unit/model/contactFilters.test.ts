import { readContactFilters } from '../../../nodes/HighLevelContacts/model/contactFilters';

const rl = (value: string) => ({ __rl: true, mode: 'id', value });
const custom = (operator: string, value?: string) => ({
	customField: { conditions: [{ fieldId: rl('F1'), operator, value }] },
});

describe('the search of the filters', () => {
	it('asks for everything at once', () => {
		expect(
			readContactFilters(
				{
					tags: ['VIP', 'News'],
					assignedTo: rl('U1'),
					source: ' Web ',
					dnd: false,
					dateAddedAfter: '2026-03-01T00:00:00',
					dateUpdatedBefore: '2026-03-02T00:00:00Z',
					query: ' ada ',
				} as never,
				{ zone: 'America/New_York' },
			),
		).toEqual({
			query: 'ada',
			filters: [
				{ field: 'tags', operator: 'eq', value: 'vip' },
				{ field: 'tags', operator: 'eq', value: 'news' },
				{ field: 'assignedTo', operator: 'eq', value: 'U1' },
				{ field: 'source', operator: 'eq', value: 'Web' },
				{ field: 'dnd', operator: 'eq', value: false },
				{ field: 'dateAdded', operator: 'range', value: { gte: '2026-03-01T05:00:00.000Z' } },
				{ field: 'dateUpdated', operator: 'range', value: { lt: '2026-03-02T00:00:00.000Z' } },
			],
		});
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
		expect(readContactFilters(chosen as never, { zone: 'UTC' }).filters).toEqual([filter]);
	});

	it('asks for nothing when nothing was chosen', () => {
		expect(readContactFilters({ query: '', tags: '' }, { zone: 'UTC' })).toEqual({ filters: [] });
	});

	it.each([
		[custom('eq', ' '), /no value to compare with/],
		[{ query: 'x'.repeat(76) }, /'Search Text' is too long: 76/],
		[{ dateAddedAfter: 'yesterday-ish' }, /'Date Added After' holds no date/],
	])('refuses %j', (chosen, message) => {
		expect(() => readContactFilters(chosen as never, { zone: 'UTC' })).toThrow(message);
	});
});
