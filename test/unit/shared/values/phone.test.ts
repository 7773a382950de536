import { knowsCountry, toE164 } from '../../../../nodes/shared/values/e164';
import { namesCountry, readAnyPhone, readPhone } from '../../../../nodes/shared/values/phone';

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
