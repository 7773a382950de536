import { readIds, readList } from '../../../../nodes/shared/values/list';
import { readTags, tagsOf } from '../../../../nodes/HighLevelContacts/model/values/tags';

describe('tags', () => {
	it.each([
		[' VIP, news ,,vip', ['vip', 'news']],
		[
			['VIP', ' news ', '', 'vip'],
			['vip', 'news'],
		],
		[['with, comma'], ['with, comma']],
		['["VIP", "news"]', ['vip', 'news']],
		['[not json', ['[not json']],
		['[1', ['[1']],
		[2026, ['2026']],
		[[2026, null], ['2026']],
		['', undefined],
		[[], undefined],
		[' , ', undefined],
		[undefined, undefined],
		[null, undefined],
	])('are read from %j', (value, expected) => {
		expect(readTags(value, 'Tags')).toEqual(expected);
		expect(tagsOf(value)).toEqual(expected ?? []);
	});

	it.each([
		{ vip: true },
		[{ a: 1 }],
		[['vip']],
		'[{"a":1}]',
		['a', { toString: (): string => 'b' }],
	])('are refused where %j holds what is none', (value) => {
		expect(() => readTags(value, 'Tags')).toThrow(/'Tags' holds (an object|a list), not text/);
	});

	it('keep their capitals while they may still be IDs', () => {
		expect(readList(' AbC , d', 'Tags')).toEqual(['AbC', 'd']);
	});

	it('that are answered are what can be read of them', () => {
		expect(tagsOf([{ vip: true }, ['x'], null, ' A '])).toEqual(['a']);
		expect(tagsOf({ a: 'b' })).toEqual([]);
	});

	it('give each ID once', () => {
		expect(readIds('u1, U1,u1', 'Users')).toEqual(['u1', 'U1']);
		expect(readIds('', 'Users')).toBeUndefined();
	});
});
