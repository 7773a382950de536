import { DateTime } from 'luxon';
import { readInstant, readUtcTime } from '../../../../nodes/shared/values/instant';

const NEW_YORK = { zone: 'America/New_York' };
const utc = (value: unknown, country?: string) =>
	readUtcTime(value, 'Due Date', { ...NEW_YORK, country });

describe('a point in time', () => {
	it.each<[unknown, string]>([
		['2026-03-05T09:00:00Z', '2026-03-05T09:00:00Z'],
		['2026-03-05T09:00:00.123+01:00', '2026-03-05T08:00:00Z'],
		['2026-03-05T09:00:00', '2026-03-05T14:00:00Z'],
		['2026-03-05 09:00:00', '2026-03-05T14:00:00Z'],
		['2026-03-05 09:00:00.000 +01:00', '2026-03-05T08:00:00Z'],
		['2026-03-05', '2026-03-05T05:00:00Z'],
		['20260305T090000Z', '2026-03-05T09:00:00Z'],
		[new Date(Date.UTC(2026, 2, 5, 9)), '2026-03-05T09:00:00Z'],
		[DateTime.fromISO('2026-03-05T09:00:00', { zone: 'Asia/Tokyo' }), '2026-03-05T00:00:00Z'],
		// Epoch milliseconds and seconds, a spreadsheet's days, and a day without signs; all of them also as text.
		[Date.UTC(2026, 2, 5, 9), '2026-03-05T09:00:00Z'],
		[`${Date.UTC(2026, 2, 5, 9)}`, '2026-03-05T09:00:00Z'],
		[1798794000, '2027-01-01T09:00:00Z'],
		[' 1798794000 ', '2027-01-01T09:00:00Z'],
		[45092.84722, '2023-06-16T00:20:00Z'],
		['45092.84722', '2023-06-16T00:20:00Z'],
		[46086, '2026-03-05T05:00:00Z'],
		[20260305, '2026-03-05T05:00:00Z'],
		// HighLevel's own forms
		['06/24/2024 08:20 PM', '2024-06-25T00:20:00Z'],
		['06/24/2024 8 pm', '2024-06-25T00:00:00Z'],
		['06/24/2024 12:05 AM', '2024-06-24T04:05:00Z'],
		['06/24/2024, 20:20:30', '2024-06-25T00:20:30Z'],
		['2024/06/24 20:20', '2024-06-25T00:20:00Z'],
		['24.06.2024 at 9:15', '2024-06-24T13:15:00Z'],
		// Mails, browsers and people
		['Thu, 05 Mar 2026 09:00:00 GMT', '2026-03-05T09:00:00Z'],
		['Thu Mar 05 2026 09:00:00 GMT-0500 (Eastern Standard Time)', '2026-03-05T14:00:00Z'],
		['Mar 5, 2026 9:00 AM', '2026-03-05T14:00:00Z'],
	])('is %p: %s', (value, instant) => {
		expect(utc(value)).toBe(instant);
	});

	it.each<[string, string, string]>([
		['06/04/2024 08:20 PM', 'US', '2024-06-05T00:20:00Z'],
		['06/04/2024 08:20 PM', 'us', '2024-06-05T00:20:00Z'],
		['06/04/2024 08:20 PM', 'GB', '2024-04-07T00:20:00Z'],
		['06.04.2024', 'DE', '2024-04-06T04:00:00Z'],
	])('%s of the country %s is %s', (value, country, instant) => {
		expect(utc(value, country)).toBe(instant);
	});

	it.each([undefined, '', 'CA', 'not a country'])(
		'is refused with both readings where the country is %p',
		(country) => {
			const read = () => utc('03/05/2026', country);
			expect(read).toThrow(
				`The field 'Due Date' holds a date that can be read in two ways: "03/05/2026"`,
			);
			expect(read).toThrow(
				expect.objectContaining({
					hint: 'It may be 5 March 2026 or 3 May 2026. Write 2026-03-05 or 2026-05-03.',
				}),
			);
		},
	);

	it.each([undefined, null, '', ' \n '])('is nothing where %p was given', (value) => {
		expect(readInstant(value, 'Due Date', NEW_YORK)).toBeUndefined();
	});

	it.each([
		'tomorrow',
		'2026-13-01',
		'2026-03-05T25:00',
		'13/13/2026',
		'06/24/2024 13:20 PM',
		'06/24/24',
		'06/24-2024',
		// A year or a time alone is no date; neither is what lies in 1970.
		'2026',
		'2026-03',
		'09:00',
		2026,
		0,
		'0',
		12,
		33.5,
		-1,
		1e15,
		1e300,
		new Date(45092),
		new Date(1798794000),
		new Date(NaN),
		DateTime.fromMillis(1798794000),
		'1970-01-01T00:00:45.092Z',
		'1969-12-31T19:00:00.000-05:00',
		{},
		[],
		['2026-03-05'],
		true,
		NaN,
		'x'.repeat(100_000),
	])('is not %p', (value) => {
		expect(() => utc(value)).toThrow(/^The field 'Due Date' holds no date that can be understood/);
	});
});
