import { due, read } from './reading.cts';

/** It is Wednesday, 18 November 2026, 10:00 in Paris; a day without a time means 09:00. */

describe('a task is due', () => {
	it.each([
		['call Bob', '2026-11-19 09:00'],
		['call Bob by 2026-12-01', '2026-12-01 09:00'],
		['call Bob 2026-12-01 14:30', '2026-12-01 14:30'],
		['call Bob by 2026-12-01 at 2:30 pm', '2026-12-01 14:30'],
		['call Bob today', '2026-11-18 23:59'],
		['call Bob today at 5', '2026-11-18 17:00'],
		['call Bob tomorrow', '2026-11-19 09:00'],
		['call Bob tmrw 3pm', '2026-11-19 15:00'],
		['call Bob the day after tomorrow', '2026-11-20 09:00'],
		['call Bob tonight', '2026-11-18 19:00'],
		['call Bob tonight at 8pm', '2026-11-18 20:00'],
		['call Bob Friday', '2026-11-20 09:00'],
		['call Bob by next Friday at 14:30', '2026-11-20 14:30'],
		['call Bob on Fri', '2026-11-20 09:00'],
		['call Bob this Friday', '2026-11-20 09:00'],
		['call Bob on Wednesday', '2026-11-25 09:00'],
		['call Bob on Wednesday at 11', '2026-11-18 11:00'],
		['call Bob next Wednesday at 11', '2026-11-25 11:00'],
		['call Bob Monday morning', '2026-11-23 09:00'],
		['call Bob on Monday morning at 8', '2026-11-23 08:00'],
		['call Bob at 3pm on Monday', '2026-11-23 15:00'],
		['call Bob in 3 days', '2026-11-21 09:00'],
		['call Bob in 3 days at 16:00', '2026-11-21 16:00'],
		['call Bob in two weeks', '2026-12-02 09:00'],
		['call Bob within a month.', '2026-12-18 09:00'],
		['call Bob in 2 hours', '2026-11-18 12:00'],
		['call Bob in 45 min', '2026-11-18 10:45'],
		['call Bob next week', '2026-11-23 09:00'],
		['call Bob next month', '2026-12-01 09:00'],
		['call Bob at 14:30', '2026-11-18 14:30'],
		['call Bob at 9:30', '2026-11-19 09:30'],
		['call Bob at 3', '2026-11-18 15:00'],
		['call Bob at 08', '2026-11-19 08:00'],
		['call Bob 3pm', '2026-11-18 15:00'],
		['call Bob 12am', '2026-11-19 00:00'],
		['call Bob by 3 p.m.', '2026-11-18 15:00'],
		['call Bob in the afternoon', '2026-11-18 15:00'],
		['call Bob before noon', '2026-11-18 12:00'],
		['call Bob on 5 December', '2026-12-05 09:00'],
		['call Bob Dec 5', '2026-12-05 09:00'],
		['call Bob on the 5th of December 2027', '2027-12-05 09:00'],
		['call Bob by March 3', '2027-03-03 09:00'],
		['call Bob on 29 February', '2028-02-29 09:00'],
		['call Bob by tomorrow, please!', '2026-11-19 09:00'],
		['call Bob\nby tomorrow 👍', '2026-11-19 09:00'],
		['tomorrow: call Bob', '2026-11-19 09:00'],
		['next Friday call Bob', '2026-11-20 09:00'],
	])('TASK %j', (text, expected) => {
		expect([due(`TASK ${text}`), read(`TASK ${text}`).title]).toEqual([expected, 'call Bob']);
	});

	it.each([
		['call Bob tomorrow about the offer', 'call Bob about the offer', '2026-11-19 09:00'],
		['call Bob by Friday about the offer', 'call Bob about the offer', '2026-11-20 09:00'],
		['call Bob tomorrow about the offer at 3pm', 'call Bob about the offer', '2026-11-19 15:00'],
		['order it at 3pm for Ann tomorrow', 'order it for Ann', '2026-11-19 15:00'],
	])('also between other words: %j', (text, title, expected) => {
		expect(read(`TASK ${text}`).title).toBe(title);
		expect(due(`TASK ${text}`)).toBe(expected);
	});
});

describe('what is no date stays in the title', () => {
	it.each([
		'print the Friday newsletter',
		'Friday newsletter',
		'send the May 5 flyers',
		'enjoy the sun',
		'meet at 10 Downing Street',
		'buy 3 pens',
		'call Bob for 30 minutes',
		'call Bob this week',
		'call Bob on 12/05',
		'call Bob by 2026-02-30',
		'call Bob by 31 April',
		'call Bob at 25:00',
		'call Bob at 13pm',
		'ring +61 412 345 678',
		'offer 10% at 5%',
		'read v1.2.2026',
	])('TASK %j', (text) => {
		expect([read(`TASK ${text}`).title, due(`TASK ${text}`)]).toEqual([text, '2026-11-19 09:00']);
	});
});

describe('the clock', () => {
	it('has the offset of the zone on that day', () => {
		expect(read('TASK x tomorrow').dueDate).toBe('2026-11-19T09:00:00+01:00');
		expect(read('TASK x by 2026-07-01').dueDate).toBe('2026-07-01T09:00:00+02:00');
		expect(read('TASK x tomorrow', { zone: 'America/New_York' }).dueDate).toBe(
			'2026-11-19T09:00:00-05:00',
		);
		expect(read('TASK x tomorrow', { zone: 'UTC' }).dueDate).toBe('2026-11-19T09:00:00Z');
	});

	it('keeps the time of day over the change to summer time', () => {
		expect(read('TASK x tomorrow', { at: '2026-03-28T10:00:00' }).dueDate).toBe(
			'2026-03-29T09:00:00+02:00',
		);
		expect(read('TASK x in 2 hours', { at: '2026-03-29T01:30:00' }).dueDate).toBe(
			'2026-03-29T04:30:00+02:00',
		);
	});

	it('counts days from the day of the sender, not of the server', () => {
		const at = '2026-11-18T23:30:00';
		expect(due('TASK x tomorrow', { at, zone: 'Australia/Sydney' })).toBe('2026-11-19 09:00');
	});

	it('goes over the end of the year', () => {
		const at = '2026-12-31T10:00:00';
		expect(due('TASK x tomorrow', { at })).toBe('2027-01-01 09:00');
		expect(due('TASK x next month', { at })).toBe('2027-01-01 09:00');
		expect(due('TASK x on Jan 2', { at })).toBe('2027-01-02 09:00');
		expect(due('TASK x on Dec 31', { at })).toBe('2026-12-31 09:00');
	});

	it('takes the usual day and time from the settings', () => {
		const settings = { dueDays: 3, dueTime: { hour: 17, minute: 30 } };
		expect(due('TASK x', settings)).toBe('2026-11-21 17:30');
		expect(due('TASK x on Friday', settings)).toBe('2026-11-20 17:30');
		expect(due('TASK x', { dueDays: 0 })).toBe('2026-11-18 23:59');
		expect(due('TASK x', { ...settings, dueDays: 0 })).toBe('2026-11-18 17:30');
	});
});

describe('an unclear date', () => {
	it.each([
		['call Bob Monday or Tuesday', 'Monday'],
		['call Bob not on Friday', 'not on Friday'],
		['call Bob by 31 April', 'by 31 April'],
		['call Bob on 12/05', 'on 12/05'],
		['call Bob today at 9', 'today at 9'],
		['call Bob yesterday', 'yesterday'],
		['call Bob for 30 minutes', '30 minutes'],
		['print the Friday newsletter', 'Friday'],
	])('is named, and the title stays whole: %j', (text, unclearDate) => {
		const title = text;
		expect(read(`TASK ${text}`)).toMatchObject({ title, unclearDate });
		expect(due(`TASK ${text}`)).toBe('2026-11-19 09:00');
	});

	it.each(['call Bob', 'call Bob Friday', 'buy 3 pens'])('is none: %j', (text) => {
		expect(read(`TASK ${text}`).unclearDate).toBeNull();
	});

	it('is a number behind a weekday that could be its hour or its day', () => {
		// Friday, 4 December.
		expect(read('TASK call Bob Friday 4').unclearDate).toBe('Friday 4');
		expect(due('TASK call Bob Friday 3')).toBe('2026-11-20 15:00');
	});
});
