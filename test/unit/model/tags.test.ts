import { parseTags, splitTags } from '../../../nodes/HighLevelContacts/model/tags';

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
		['', []],
		[[], []],
		[undefined, []],
		[null, []],
		[{ vip: true }, []],
	])('are read from %j', (value, expected) => {
		expect(parseTags(value)).toEqual(expected);
	});

	it('keep their capitals while they may still be IDs', () => {
		expect(splitTags(' AbC , d')).toEqual(['AbC', 'd']);
	});
});
