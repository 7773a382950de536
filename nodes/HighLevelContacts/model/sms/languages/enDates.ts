import type { DateWords } from './dateWords';

export const englishDates: DateWords = {
	locale: 'en',
	weekdays: 'tue=2, tues=2, wed=3, weds=3, thu=4, thur=4, thurs=4, fri=5',
	shortWeekdays: '',
	notNames: 'sundry, sundae, sundaes',
	before:
		'by, by the, on, on the, until, till, before, b4, due, due on, due by, for, this, first thing, first thing on, starting, starting on',
	onDay: '',
	onNumber: 'the, on the, by the',
	dayNumber: 'ordinal',
	ordinal: 'st, nd, rd, th',
	at: 'at, @, around, after, before, b4, until, till, til, at around, at about',
	during: 'in the, this',
	next: 'nxt, next, coming, this coming',
	of: 'of',
	today: 'today, 2day',
	tomorrow: 'tomorrow, tmrw, tmr, tmw, tmrrw, tmoro, tomoz, 2moro, 2morrow, 2mrw, 2mro',
	dayAfterTomorrow: 'the day after tomorrow, day after tomorrow',
	tonight: 'tonight, tonite, 2nite, 2night',
	within: 'in, within, in about',
	fromNow: 'from now',
	from: 'from',
	afterDay: '',
	numbers:
		'a/an/one, two/a couple of/a couple/couple of, three, four, five, six, seven, eight, nine, ten, eleven, twelve',
	fractions: 'half an=0.5, half a=0.5, a half=0.5, one and a half=1.5, two and a half=2.5',
	andHalf: 'and a half',
	units: {
		minutes: 'minute, minutes, min, mins',
		hours: 'hour, hours, hr, hrs, h',
		days: 'day, days',
		weeks: 'week, weeks, wk, wks',
		fortnights: 'fortnight, fortnights',
		months: 'month, months',
	},
	parts: {
		morning: 'morning, a.m',
		noon: 'noon, midday, lunchtime, lunch time, noonish, 12 noon',
		afternoon: 'afternoon, arvo, pm, p.m',
		evening: 'evening, eve, night',
	},
	closing: 'eod, cob, end of day, end of the day, close of business',
	oClock: "o'clock, oclock, o clock",
	minutesBefore:
		'half past=30, half=30, quarter past=15, a quarter past=15, quarter to=-15, a quarter to=-15, five past=5, ten past=10, twenty past=20, twenty-five past=25, 5 past=5, 10 past=10, 20 past=20, 25 past=25, five to=-5, ten to=-10, twenty to=-20, twenty-five to=-25',
	minutesAfter: 'thirty=30, fifteen=15, forty-five=45, forty five=45',
	between: 'between, from, btw, btwn, from between',
	to: 'to, and, till, until, thru',
	dayFirst: false,
	doubt: {
		negations:
			"not, no, never, dont, don't, can't, cant, cannot, won't, wont, doesn't, doesnt, isn't, isnt, except, but, besides, unless, instead of, rather than, anything but, without, nor, neither",
		noNegations:
			"don't forget, dont forget, do not forget, can't wait, no problem, no rush, no worries, no later than, not later than, why not, if not",
		before:
			'black, cyber, good, fat, ash, palm, either, the day, day, the night, night, the evening, the morning, every, each, last, past, previous, since, after, of, ago, early, late, mid, middle of, beginning of, start of, end of, day before, night before, eve of, any, some, later, sometime, either, maybe, was, first, second, third, fourth, week of, weeks, other',
		after:
			"or, and every, and each, after, before, ago, from, est, edt, cst, cdt, mst, mdt, pst, pdt, gmt, utc, cet, bst, eastern, central, pacific, mountain, your time, my time, their time, through, thru, if, unless, won't, wont, doesn't, doesnt, isn't, isnt, works better, is bad, is out, at the latest or, not, instead, was, onwards, except",
		anywhere:
			"wk, wks, yr, yrs, end of business, end of shift, end of work, end of play, end of biz, close of play, eob, after work, before work, after school, before school, after church, after class, after hours, before hours, during lunch, over lunch, rush hour, the hour, during the day, yesterday, last night, weekend, weekends, wkend, daily, weekly, monthly, yearly, nightly, biweekly, hourly, weekdays, week, weeks, month, months, year, years, fortnight, fortnights, quarter end, midnight, eom, eow, eoy, christmas, xmas, thanksgiving, easter, halloween, new year's, new years, labor day, memorial day, independence day, valentine's day, mother's day, father's day, black friday, the holidays, ago, the other day, every day, everyday, some day, any day, each day, business days, working days, noon or, tomorow's, afterwards, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays",
		alone:
			'asap, a.s.a.p, now, right away, immediately, later, soon, sometime, someday, shortly, first thing, end of day, these days, spring, this summer, next summer, this winter, this fall, next spring',
		events:
			'lunch, breakfast, dinner, supper, brunch, sunrise, sunset, sunup, sundown, dawn, dusk, dark, closing, opening, closing time, bedtime, close, tea, teatime, dinnertime',
		or: 'or, to, and',
		last: 'sat, sun, mon',
		quantities:
			'few, a few, several, couple, half, half an, half a, some, many, another, quarter of an, this, next, last, per, that',
		inMonth:
			'in, by, early, late, mid, end of, beginning of, middle of, start of, next, this, until, till, before, after, for, since, during, of',
		greetings: 'good, gm, every good',
	},
};
