import { DateTime } from 'luxon';
import { checkedTimezone, toDay, toInstant } from '../../../nodes/HighLevelContacts/model/dates';

const ZONE = 'America/New_York';

describe('dates', () => {
	it.each([
		['2026-03-05T09:00:00Z', '2026-03-05T09:00:00Z'],
		['2026-03-05T09:00:00.123+01:00', '2026-03-05T08:00:00Z'],
		['2026-03-05T09:00:00', '2026-03-05T14:00:00Z'],
		['2026-03-05 09:00:00', '2026-03-05T14:00:00Z'],
		['2026-03-05', '2026-03-05T05:00:00Z'],
		[Date.UTC(2026, 2, 5, 9), '2026-03-05T09:00:00Z'],
		[Date.UTC(2026, 2, 5, 9) / 1000, '2026-03-05T09:00:00Z'],
		[new Date(Date.UTC(2026, 2, 5, 9)), '2026-03-05T09:00:00Z'],
		[DateTime.fromISO('2026-03-05T09:00:00', { zone: 'Asia/Tokyo' }), '2026-03-05T00:00:00Z'],
	])('%p is the instant %s', (value, instant) => {
		expect(toInstant(value, ZONE, 'Due Date')).toBe(instant);
	});

	it.each([
		['2026-03-05T23:30:00-05:00', '2026-03-05'],
		['2026-03-05', '2026-03-05'],
		[Date.UTC(2026, 2, 5, 3), '2026-03-04'],
		[0, '1970-01-01'],
		[Date.UTC(1968, 0, 1), '1968-01-01'],
		[Date.UTC(2013, 2, 13) / 1000, '2013-03-13'],
		[`${Date.UTC(2013, 2, 13) / 1000}`, '2013-03-13'],
		[Date.UTC(1968, 0, 1) / 1000, '1968-01-01'],
	])('%p is the day %s', (value, day) => {
		expect(toDay(value, ZONE, 'Date of Birth')).toBe(day);
	});

	it.each(['tomorrow', '', '2026-13-01', '05/03/2026', {}, null, true, NaN])(
		'%p is none',
		(value) => {
			expect(() => toInstant(value, ZONE, 'Due Date')).toThrow(/'Due Date' holds no date/);
		},
	);

	it('know a time zone from a wrong one', () => {
		expect(checkedTimezone('Europe/Paris', 'Time Zone')).toBe('Europe/Paris');
		expect(() => checkedTimezone('Paris', 'Time Zone')).toThrow('no known time zone: "Paris"');
	});
});
