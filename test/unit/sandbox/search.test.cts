import fc from 'fast-check';

import { ApiError } from '../../../sandbox/http/errors.cts';
import { blankContact } from '../../../sandbox/model/contactBook.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { readFilters } from '../../../sandbox/search/grammar.cts';
import { SearchIndex } from '../../../sandbox/search/index.cts';
import { compile, matchesQuery } from '../../../sandbox/search/match.cts';
import { cursorOf, position, rowOf, type SortRule } from '../../../sandbox/search/order.cts';

function contact(fields: Partial<Contact> = {}): Contact {
	return { ...blankContact('loc', 0), id: 'c1', ...fields };
}

const matches = (filters: unknown[], one: Contact) =>
	compile(readFilters(filters, () => undefined))(one);

describe('filters', () => {
	it('nests groups', () => {
		const filters = [
			{ field: 'city', operator: 'eq', value: 'bern' },
			{
				group: 'OR',
				filters: [
					{ field: 'tags', operator: 'eq', value: 'a' },
					{ group: 'AND', filters: [{ field: 'dnd', operator: 'eq', value: true }] },
				],
			},
		];
		expect(matches(filters, contact({ city: 'Bern', tags: ['a'] }))).toBe(true);
		expect(matches(filters, contact({ city: 'Bern', dnd: true }))).toBe(true);
		expect(matches(filters, contact({ city: 'Bern' }))).toBe(false);
		expect(matches(filters, contact({ tags: ['a'] }))).toBe(false);
	});

	it('matches opportunities with all terms on one of them', () => {
		const filters = [
			{
				field: 'opportunities',
				operator: 'nested',
				value: [
					{ field: 'pipelineId', operator: 'eq', value: 'p' },
					{ field: 'status', operator: 'not_eq', value: 'won' },
				],
			},
		];
		const opportunity = { id: 'o', pipelineStageId: 's', monetaryValue: 1 };
		const open = { ...opportunity, pipelineId: 'p', status: 'open' };
		const won = { ...opportunity, pipelineId: 'p', status: 'won' };
		expect(matches(filters, contact({ opportunities: [won, open] }))).toBe(true);
		expect(matches(filters, contact({ opportunities: [won, { ...open, pipelineId: 'q' }] }))).toBe(
			false,
		);
	});

	it('takes any input without failing in another way than HighLevel’s 400 and 422', () => {
		fc.assert(
			fc.property(fc.array(fc.jsonValue()), (filters) => {
				try {
					readFilters(filters, () => undefined);
				} catch (error) {
					expect(error).toBeInstanceOf(ApiError);
					expect([400, 422]).toContain((error as ApiError).status);
				}
			}),
		);
	});

	it('negates: each contact matches an operator or its opposite', () => {
		const value = fc.constantFrom('a', 'b', 'ab');
		const values = fc.array(value, { maxLength: 3 });
		fc.assert(
			fc.property(value, values, fc.constantFrom('eq', 'contains'), (wanted, tags, operator) => {
				const one = contact({ tags });
				const plain = matches([{ field: 'tags', operator, value: wanted }], one);
				const opposite = [{ field: 'tags', operator: `not_${operator}`, value: wanted }];
				expect(matches(opposite, one)).toBe(!plain);
			}),
		);
	});
});

describe('free text', () => {
	it.each([
		['ada', true],
		['ADA lov', true],
		['555-010', true],
		['(555)', true],
		['99', false],
		['ada x', false],
	])('%s', (query, found) => {
		const one = contact({ firstName: 'Ada', lastName: 'Lovelace', phone: '+15550100001' });
		expect(matchesQuery(query)(one)).toBe(found);
	});
});

const AT_ONCE = { delayMs: 0 };

describe('index', () => {
	const value = fc.constantFrom(undefined, 'a@x', 'b@x', 'c@x');
	const edits = fc.array(
		fc.record({ id: fc.integer({ min: 0, max: 12 }), email: value, deleted: fc.boolean() }),
		{ maxLength: 60 },
	);
	const sorts = fc.constantFrom<SortRule[]>(
		[{ field: 'email', direction: 'asc' }],
		[{ field: 'email', direction: 'desc' }],
		[
			{ field: 'dateUpdated', direction: 'desc' },
			{ field: 'email', direction: 'asc' },
		],
	);

	it('keeps its lists as a fresh sort would have them, after any edits', () => {
		fc.assert(
			fc.property(edits, sorts, (writes, sort) => {
				const kept = new SearchIndex();
				const fresh = new SearchIndex();
				kept.sorted('loc', sort, 0);
				for (const [at, write] of writes.entries()) {
					const one = contact({ ...write, id: `c${write.id}`, dateUpdated: at % 3 });
					kept.put(one, 0, AT_ONCE);
					fresh.put(one, 0, AT_ONCE);
				}
				const ids = (index: SearchIndex) =>
					index.sorted('loc', sort, 0).map((row) => row.contact.id);
				expect(ids(kept)).toEqual(ids(fresh));
			}),
		);
	});

	it('finds the place after each row by its cursor', () => {
		fc.assert(
			fc.property(edits, sorts, (writes, sort) => {
				const index = new SearchIndex();
				for (const write of writes)
					index.put(contact({ ...write, id: `c${write.id}` }), 0, AT_ONCE);
				const rows = index.sorted('loc', sort, 0);
				rows.forEach((row, at) => {
					expect(position(rows, cursorOf(row), sort, true)).toBe(at + 1);
				});
			}),
		);
	});

	it('forgets remembered results when a contact changes', () => {
		const index = new SearchIndex();
		const sort: SortRule[] = [{ field: 'dateAdded', direction: 'asc' }];
		const count = () => index.matching('loc', sort, 0, 'key', ({ dnd }) => dnd === true).length;
		index.put(contact(), 0, AT_ONCE);
		expect(count()).toBe(0);
		index.put(contact({ dnd: true }), 0, AT_ONCE);
		expect(count()).toBe(1);
	});

	it('has no row of a contact for a time after a write, as long as writes go on', () => {
		const index = new SearchIndex();
		const sort: SortRule[] = [{ field: 'dateUpdated', direction: 'asc' }];
		const lag = { delayMs: 10, gapMs: 6 };
		const shown = (now: number) => index.sorted('loc', sort, now)[0]?.contact.dateUpdated;
		index.put(contact({ dateUpdated: 1 }), 0, AT_ONCE);
		index.put(contact({ dateUpdated: 2 }), 100, lag);
		expect([103, 104, 109, 110].map(shown)).toEqual([1, undefined, undefined, 2]);
		index.put(contact({ dateUpdated: 3 }), 200, lag);
		index.put(contact({ dateUpdated: 4 }), 205, lag);
		expect([203, 204, 210, 214, 215].map(shown)).toEqual([2, undefined, undefined, undefined, 4]);
	});

	it('keeps a deleted contact until it takes notice', () => {
		const index = new SearchIndex();
		const count = (now: number) => index.sorted('loc', [], now).length;
		index.put(contact(), 0, AT_ONCE);
		index.put(contact({ deleted: true }), 100, { delayMs: 10, gapMs: 6 });
		expect([105, 109, 110].map(count)).toEqual([1, 1, 0]);
	});

	it('writes values of a row in the order of the sort', () => {
		const sort: SortRule[] = [
			{ field: 'dnd', direction: 'asc' },
			{ field: 'lastNameLowerCase', direction: 'asc' },
		];
		const row = rowOf(contact({ lastName: 'Lovelace' }), sort);
		expect(cursorOf(row)).toEqual([0, 'lovelace', 'c1']);
	});
});
