import { knowsCountry, toE164 } from '../../../../nodes/shared/values/e164';
import {
	namesCountry,
	readAnyPhone,
	readPhone,
	readTextNumber,
} from '../../../../nodes/shared/values/phone';

it.each([
	['+1 217 555 0123', undefined, '+12175550123'],
	['(217) 555-0123', 'US', '+12175550123'],
	['217.555.0123', 'US', '+12175550123'],
	['020 7946 0958', 'GB', '+442079460958'],
	['0044 20 7946 0958', 'DE', '+442079460958'],
	['011 44 20 7946 0958', 'US', '+442079460958'],
	['030 55501000', 'de', '+493055501000'],
	['02 5550 1234', 'AU', '+61255501234'],
	['tel:+49-30-555-01000', 'US', '+493055501000'],
	['0491 570 156', 'AU', '+61491570156'],
	['61491570156', 'AU', '+61491570156'],
	['491570156', 'AU', '+61491570156'],
	['0011 33 6 12 34 56 03', 'AU', '+33612345603'],
	['(415) 555-0123', 'US', '+14155550123'],
	['4155550123', 'US', '+14155550123'],
	['1 415 555 0123', 'US', '+14155550123'],
	['415-555-0123 x45', 'US', '+14155550123'],
	['415\u00a0555\u2011' + '0123', 'US', '+14155550123'],
	['＋１４１５５５５０１２３', 'AU', '+14155550123'],
	['0612345602', 'FR', '+33612345602'],
	['07.12.34.56.02', 'FR', '+33712345602'],
	['33612345602', 'FR', '+33612345602'],
	['0033612345603', 'FR', '+33612345603'],
	['0033612345603', 'US', '+33612345603'],
	['0033612345603', 'AU', '+33612345603'],
	['0033612345603', undefined, '+33612345603'],
	['+0033612345603', 'US', '+33612345603'],
	['+44 (0)20 7946 0958', 'US', '+442079460958'],
	['0044 (0)20 7946 0958', 'GB', '+442079460958'],
	['TEL: +44 20 7946 0958', 'GB', '+442079460958'],
	['sms:0491570156', 'AU', '+61491570156'],
	['whatsapp:+14155550123', 'AU', '+14155550123'],
	['0114 496 0123', 'GB', '+441144960123'],
	// In Italy the zero belongs to the number.
	['06 5555 0123', 'IT', '+390655550123'],
])('reads %s of %s as %s', (text, country, expected) => {
	expect(readPhone(text, 'Phone', country)).toBe(expected);
});

it.each([
	['020 7946 0958', undefined, 'whose country is not known', "choose the 'Default Country'"],
	// Antarctica has no numbers of its own.
	['020 7946 0958', 'AQ', 'whose country is not known', "choose the 'Default Country'"],
	['call me', 'US', 'no phone number', 'number of the country US'],
	['12', 'US', 'no phone number', 'number of the country US'],
	['+1 23', 'US', 'no phone number', 'Check the digits. A number looks like'],
	['+999 123 4567', undefined, 'no phone number', 'Check the digits'],
])('refuses %s of %s: %s', (text, country, message, hint) => {
	const read = () => readPhone(text, 'Phone', country);
	expect(read).toThrow(message);
	expect(read).toThrow(expect.objectContaining({ hint: expect.stringContaining(hint) }));
});

describe('a number for texts', () => {
	it.each([
		['0491 570 156', 'AU', '+61491570156'],
		['+1 (415) 555-0123', 'AU', '+14155550123'],
		['', 'AU', undefined],
	])('reads %j of %s as %s', (text, country, expected) => {
		expect(readTextNumber(text, 'From', country)).toBe(expected);
	});

	it.each([
		['36179', 'FR', 'short code'],
		['227-263', 'US', 'short code'],
		['12345', 'AU', 'short code'],
		['ACME', 'US', 'name of a sender'],
		['touchSMS', 'AU', 'name of a sender'],
		['Dr1 Smith', 'AU', 'name of a sender'],
		['1-800-FLOWERS', 'US', 'name of a sender'],
		['0491570156', 'US', 'number of North America'],
		['0491 570 156', undefined, "choose the 'Default Country'"],
	])('refuses %j of %s: %s', (text, country, hint) => {
		expect(() => readTextNumber(text, 'From', country)).toThrow(
			expect.objectContaining({ hint: expect.stringContaining(hint) }),
		);
	});
});

it('does not look into a text that is longer than a number can be', () => {
	const longest = `${'\u200e'.repeat(400)}+1 217 555 0123`;
	expect(readPhone(longest, 'Phone', 'US')).toBe('+12175550123');
	const read = () => readPhone(`${'\u200e'.repeat(500)}+1 217 555 0123`, 'Phone', 'US');
	expect(read).toThrow("The field 'Phone' holds no phone number");
});

it('does not cut a number out of a sentence', () => {
	expect(toE164('My number is 217 555 0123, call me', 'US')).toBeUndefined();
});

it('knows whether a number names its country', () => {
	expect(namesCountry(' +44 20')).toBe(true);
	expect(namesCountry('tel:+4420')).toBe(true);
	expect(namesCountry('0044 20')).toBe(false);
	expect(knowsCountry('GB')).toBe(true);
	expect(knowsCountry('AQ')).toBe(false);
});

const HIDDEN = [
	'\u202a+44 20 7946 0958\u202c',
	'\u2066+442079460958\u2069',
	'\u200e+44\u00a020\u202f7946\u200b0958\ufeff',
	'\ufe0f+44 20 7946 0958\ufe0e',
	"'+442079460958",
	"' +44 20 7946 0958",
];

it.each(HIDDEN)('leaves out what nobody sees: %j', (text) => {
	expect(namesCountry(text)).toBe(true);
	expect(readPhone(text, 'Phone', undefined)).toBe('+442079460958');
	expect(readAnyPhone(text, 'Phone', undefined)).toBe('+442079460958');
});

it('takes a number as a number, and the national form with or without its country', () => {
	expect(readPhone(2175550123, 'Phone', 'US')).toBe('+12175550123');
	expect(readAnyPhone("'(217) 555-0123", 'Phone', 'us')).toBe('+12175550123');
	// HighLevel reads it as one of the account's country.
	expect(readAnyPhone('\u202a(217) 555-0123', 'Phone', undefined)).toBe('(217) 555-0123');
	expect(readAnyPhone('020 7946 0958', 'Phone', 'AQ')).toBe('020 7946 0958');
	expect(readPhone(' \u200b', 'Phone', 'US')).toBeUndefined();
	expect(readAnyPhone(null, 'Phone', 'US')).toBeUndefined();
});

it.each(['4.479E+11', '4,479E+11', "'4.479e11", '44E10', 447900000000])(
	'refuses %p, which a sheet has shortened',
	(value) => {
		for (const read of [readPhone, readAnyPhone]) {
			expect(() => read(value, 'Mobile', 'GB')).toThrow(
				expect.objectContaining({
					message: `The field 'Mobile' holds no phone number: "${`${value}`.replace("'", '')}"`,
					hint: expect.stringContaining('spreadsheet'),
				}),
			);
		}
	},
);

it.each(['12', '1234', 'call me later', '+1 23', '+1786555012345', 'ada@example.com', 12, true])(
	'refuses %p wherever it comes from',
	(value) => {
		expect(() => readAnyPhone(value, 'Phone', undefined)).toThrow("'Phone' holds no phone number");
	},
);

it.each([{}, ['+442079460958']])('refuses %j', (value) => {
	expect(() => readAnyPhone(value, 'Phone', 'GB')).toThrow(/'Phone' holds an? (object|list)/);
});
