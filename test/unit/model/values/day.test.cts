import { DateTime } from 'luxon';
import { readBirthDay, readDay } from '../../../../nodes/HighLevelContacts/model/values/day';

const NEW_YORK = { zone: 'America/New_York' };
const BERLIN = { zone: 'Europe/Berlin' };
const born = (value: unknown, context = NEW_YORK) => readBirthDay(value, 'Date of Birth', context);

describe('a day', () => {
	it.each<[unknown, string]>([
		['2026-03-05', '2026-03-05'],
		['2026-03-05T23:30:00-05:00', '2026-03-05'],
		['2026-03-05T23:30:00', '2026-03-05'],
		// Midnight in UTC is that day, in each form that the node itself puts out.
		['2026-03-05T00:00:00.000Z', '2026-03-05'],
		['2026-03-04T19:00:00.000-05:00', '2026-03-05'],
		[Date.UTC(2026, 2, 5), '2026-03-05'],
		[`${Date.UTC(2026, 2, 5)}`, '2026-03-05'],
		[Date.UTC(2026, 2, 5) / 1000, '2026-03-05'],
		[new Date(Date.UTC(2026, 2, 5)), '2026-03-05'],
		[DateTime.fromMillis(Date.UTC(2026, 2, 5), { zone: 'America/New_York' }), '2026-03-05'],
		[DateTime.fromISO('2026-03-05T00:00:00', { zone: 'Asia/Tokyo' }), '2026-03-05'],
		// Every other time is the day in the zone that is meant.
		[Date.UTC(2026, 2, 5, 3), '2026-03-04'],
		[new Date(Date.UTC(2026, 2, 5, 3)), '2026-03-04'],
		[1798794001, '2027-01-01'],
		[45092.84722, '2023-06-15'],
		['46086', '2026-03-05'],
		[20260305, '2026-03-05'],
		['05/25/1990 08:20 PM', '1990-05-25'],
		['May 25, 1990', '1990-05-25'],
	])('is %p: %s', (value, day) => {
		expect(readDay(value, 'Day', NEW_YORK)).toBe(day);
	});

	it('is the one of the zone where it was made into a midnight of it', () => {
		expect(readDay('2026-03-04T23:00:00.000Z', 'Day', BERLIN)).toBe('2026-03-05');
		expect(readDay('2026-03-04T23:00:00.000Z', 'Day', NEW_YORK)).toBe('2026-03-04');
	});

	it.each(['05/25/1990', '1990/05/25', '05-25-1990', '1990.05.25', '1990_05_25', '25.05.1990'])(
		'is taken as HighLevel takes it: %s',
		(value) => {
			expect(born(value)).toBe('1990-05-25');
			expect(readDay(value, 'Day', NEW_YORK)).toBe('1990-05-25');
		},
	);

	it.each([
		['US', '2026-03-05'],
		['AU', '2026-05-03'],
	])('is read as in the account: %s', (country, day) => {
		expect(readDay('03/05/2026', 'Day', { ...NEW_YORK, country })).toBe(day);
		expect(() => readDay('03/05/2026', 'Day', NEW_YORK)).toThrow('can be read in two ways');
		expect(readDay('05/05/2026', 'Day', NEW_YORK)).toBe('2026-05-05');
	});

	it.each([undefined, null, '', '  '])('is nothing where %p was given', (value) => {
		expect(readDay(value, 'Day', NEW_YORK)).toBeUndefined();
		expect(born(value)).toBeUndefined();
	});
});

describe('a date of birth', () => {
	it.each<[unknown, string]>([
		[33018, '1990-05-25'],
		['33018', '1990-05-25'],
		[19900525, '1990-05-25'],
		[643593600, '1990-05-25'],
		[643608000, '1990-05-25'],
		[643608000000, '1990-05-25'],
		[Date.UTC(1968, 0, 1), '1968-01-01'],
		[Date.UTC(1968, 0, 1) / 1000, '1968-01-01'],
		[Date.UTC(1970, 0, 12), '1970-01-12'],
		['1970-01-01T00:00:00.000Z', '1970-01-01'],
		[Date.UTC(2013, 2, 13) / 1000, '2013-03-13'],
		[`${Date.UTC(2013, 2, 13) / 1000}`, '2013-03-13'],
	])('is %p: %s', (value, day) => {
		expect(born(value)).toBe(day);
	});

	it.each([
		0,
		'0',
		12,
		45,
		1990,
		'1990',
		'1990-05',
		99999,
		33018000,
		new Date(33018),
		new Date(643593601),
		'25.13.1990',
		'5/25/90',
		'soon',
		{},
		[33018],
		true,
	])('is not %p', (value) => {
		expect(() => born(value)).toThrow(/'Date of Birth' holds no date/);
	});

	it.each(['2062-05-25', '05/25/2062', '1062-05-25'])('is not the impossible day %s', (value) => {
		expect(() => born(value)).toThrow(
			`The field 'Date of Birth' holds a day on which nobody can have been born: "${value}"`,
		);
	});
});
