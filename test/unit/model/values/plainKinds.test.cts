import { DateTime } from 'luxon';
import { readChoice } from '../../../../nodes/shared/values/choice';
import { readColor } from '../../../../nodes/HighLevelContacts/model/values/color';
import { readCountry } from '../../../../nodes/shared/values/country';
import { readFlag } from '../../../../nodes/HighLevelContacts/model/values/flag';
import { readCount, readNumber } from '../../../../nodes/shared/values/number';
import { readText } from '../../../../nodes/shared/values/text';
import { readTimezone } from '../../../../nodes/HighLevelContacts/model/values/timezone';

const EMPTY = [undefined, null, '', ' \t\n\u00a0'];

describe('text', () => {
	it.each<[unknown, string | undefined]>([
		...EMPTY.map((value): [unknown, undefined] => [value, undefined]),
		[' Ada ', 'Ada'],
		[42, '42'],
		[0, '0'],
		[true, 'true'],
		[10n, '10'],
		['[objection]', '[objection]'],
		[new Date(0), '1970-01-01T00:00:00.000Z'],
		[DateTime.fromISO('2026-03-05', { zone: 'utc' }), '2026-03-05T00:00:00.000Z'],
	])('%p is %p', (value, text) => {
		expect(readText(value, 'First Name')).toBe(text);
	});

	it.each<[unknown, string]>([
		[{}, 'an object'],
		[{ toString: (): string => 'Ada' }, 'an object'],
		[['Ada'], 'a list'],
		[[], 'a list'],
		[() => 'Ada', 'a function'],
		[NaN, '"NaN"'],
		[new Date(NaN), 'an object'],
		['Dear [object Object]', '"[object Object]", which stands for an object'],
	])('%p is none', (value, what) => {
		expect(() => readText(value, 'First Name')).toThrow(
			`The field 'First Name' holds ${what}, not text`,
		);
	});
});

describe('a flag', () => {
	it.each([true, 'true', 'TRUE', ' True ', 'yes', 'Yes', 'on', 1, '1'])('%p is on', (value) => {
		expect(readFlag(value, 'Dry Run')).toBe(true);
	});

	it.each([false, 'false', 'FALSE', ' no\n', 'off', 0, '0'])('%p is off', (value) => {
		expect(readFlag(value, 'Dry Run')).toBe(false);
	});

	it.each(EMPTY)('%p is neither', (value) => {
		expect(readFlag(value, 'Dry Run')).toBeUndefined();
	});

	it.each<unknown>(['maybe', 'truee', 2, -1, {}, [], [true], { valueOf: () => true }])(
		'%p is refused',
		(value) => {
			expect(() => readFlag(value, 'Dry Run')).toThrow(/'Dry Run' takes true or false, not /);
		},
	);
});

describe('a color', () => {
	it.each<[unknown, string | undefined]>([
		...EMPTY.map((value): [unknown, undefined] => [value, undefined]),
		[' #FFAA00 ', '#FFAA00'],
		['#ffaa00', '#ffaa00'],
		['00AA55', '#00AA55'],
		['#fa0', '#ffaa00'],
		['Red', '#FF0000'],
		[' ORANGE', '#FFA500'],
	])('%p is %p', (value, color) => {
		expect(readColor(value, 'Color')).toBe(color);
	});

	it.each<unknown>(['reddish', '#ffaa0', '#ffaa00ff', 'rgb(1, 2, 3)', 'fa0', 123, true])(
		'%p is none',
		(value) => {
			expect(() => readColor(value, 'Color')).toThrow(`'Color' holds no color: "${value}"`);
		},
	);

	it.each<unknown>([{ hex: '#FFAA00' }, ['red']])('%p is not text', (value) => {
		expect(() => readColor(value, 'Color')).toThrow("'Color' holds a");
	});
});

describe('a number', () => {
	it.each<[unknown, number | undefined]>([
		...EMPTY.map((value): [unknown, undefined] => [value, undefined]),
		[' 12.5 ', 12.5],
		[0, 0],
		['-3', -3],
		['1e3', 1000],
	])('%p is %p', (value, number) => {
		expect(readNumber(value, 'Price')).toBe(number);
	});

	it.each(['a dozen', '0x10', '1,250', true, {}, [], [5], NaN, Infinity, new Date()])(
		'%p is none',
		(value) => {
			expect(() => readNumber(value, 'Price')).toThrow(/'Price' takes a number, not /);
		},
	);

	it.each<[unknown, number | undefined]>([
		['50', 50],
		[50, 50],
		['', undefined],
		[null, undefined],
	])('%p counts %p', (value, count) => {
		expect(readCount(value, 'Limit', 1)).toBe(count);
	});

	it.each([0, -1, 1.5, 'x', [], {}, true, 2 ** 60])('%p is no count', (value) => {
		expect(() => readCount(value, 'Limit', 1)).toThrow(
			"The field 'Limit' must be a whole number of at least 1",
		);
		expect(() => readCount(value, 'Limit', 1, 10)).toThrow('a whole number from 1 to 10');
	});
});

describe('a choice', () => {
	const menu = [
		{ name: 'No-Show', value: 'noshow' },
		{ name: 'Google Meet', value: 'gmeet' },
		{ name: 'Any', value: 'any' },
	];

	it.each<[unknown, string | undefined]>([
		...EMPTY.map((value): [unknown, undefined] => [value, undefined]),
		['noshow', 'noshow'],
		['No Show', 'noshow'],
		['NO_SHOW', 'noshow'],
		[' google-meet ', 'gmeet'],
	])('%p is %p', (value, chosen) => {
		expect(readChoice(value, 'Status', menu)).toBe(chosen);
	});

	it('is not another one with a sign before it', () => {
		const numbers = [{ name: '1', value: 'yes' }];
		expect(readChoice(' 1 ', 'Completed', numbers)).toBe('yes');
		for (const value of [-1, '-1', '_1']) {
			expect(() => readChoice(value, 'Completed', numbers)).toThrow('has no choice');
		}
	});

	it('of which there is none is refused with those that there are', () => {
		expect(() => readChoice('later', 'Status', menu)).toThrow(
			expect.objectContaining({
				message: `The field 'Status' has no choice "later"`,
				hint: 'Choose one of: No-Show, Google Meet, Any.',
			}),
		);
		expect(() => readChoice(['any'], 'Status', menu)).toThrow('holds a list, not text');
	});
});

describe('a country', () => {
	it.each([
		['Mexico', 'MX'],
		['méxico', 'MX'],
		['MX', 'MX'],
		[' united states ', 'US'],
		['U.S.A.', 'US'],
		['UK', 'GB'],
		['Deutschland', 'DE'],
		['Côte d’Ivoire', 'CI'],
		['Trinidad and Tobago', 'TT'],
		['Russia', 'RU'],
		['Hong Kong', 'HK'],
		['Czech Republic', 'CZ'],
		['Netherlands', 'NL'],
		['Vereinigte Staaten', 'US'],
	])('%s is %s', (name, code) => {
		expect(readCountry(name, 'Country')).toBe(code);
	});

	it.each(EMPTY)('%p is none', (value) => {
		expect(readCountry(value, 'Country')).toBeUndefined();
	});

	it.each(['Atlantis', 'XX', 'constructor', '__proto__', '49'])('%s is refused', (value) => {
		expect(() => readCountry(value, 'Country')).toThrow(
			`The field 'Country' holds no country: "${value}"`,
		);
	});
});

it('knows a time zone from a wrong one', () => {
	expect(readTimezone(' Europe/Paris ', 'Time Zone')).toBe('Europe/Paris');
	expect(readTimezone('', 'Time Zone')).toBeUndefined();
	expect(() => readTimezone('Paris', 'Time Zone')).toThrow('no known time zone: "Paris"');
});
