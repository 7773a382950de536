import { filtersJson } from '../../../../nodes/HighLevelContacts/model/search/filtersJson';

describe('conditions in JSON', () => {
	const tag = { field: 'tags', operator: 'eq', value: 'a' };
	it.each<[unknown, unknown[] | undefined]>([
		['', undefined],
		['null', undefined],
		[undefined, undefined],
		['[]', []],
		[JSON.stringify([tag]), [tag]],
		[tag, [tag]],
		[{ filters: [tag] }, [tag]],
		[{ group: 'OR', filters: [tag] }, [{ group: 'OR', filters: [tag] }]],
	])('may be %j', (given, filters) => {
		expect(filtersJson(given)).toEqual(filters);
	});

	it.each<[unknown, RegExp]>([
		['[{]', /holds no conditions that can be read \(/],
		['42', /holds no conditions/],
		[{ filters: [], sort: [] }, /holds "sort" beside "filters"/],
	])('are refused when they are %j', (given, message) => {
		expect(() => filtersJson(given)).toThrow(message);
	});
});
