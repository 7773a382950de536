/** Words of one language that say when. Several that mean the same are separated by commas. */
export interface DateWords {
	/** For the names of weekdays and months, which the platform knows */
	locale: string;
	/** Short names of weekdays that are no other word: weds=3 */
	weekdays: string;
	/** Short names that could be another word, and are not the beginning of the long one, or a very short one: mo=1 */
	shortWeekdays: string;
	/** Words that begin like a weekday or a month and are none: die (Dienstag) */
	notNames: string;
	/** Before a day: by, on */
	before: string;
	/** Before a day in numbers, and not before 24/7 as what is always: le, am; empty without `dayFirst` */
	onDay: string;
	/** What makes a number a day of the month: its ending (3rd), what leads to it (le 3), or only both (am 3.) */
	dayNumber: 'ordinal' | 'lead' | 'both';
	/** Before a day of the month without its month */
	onNumber: string;
	/** What a day of the month has behind its number: rd */
	ordinal: string;
	/** Before a time of day: at */
	at: string;
	/** Before a part of the day: in the */
	during: string;
	/** Before or after a weekday, a week or a month: next; not "this", which stands among `before` */
	next: string;
	/** Between a day and its month: of */
	of: string;
	today: string;
	tomorrow: string;
	dayAfterTomorrow: string;
	tonight: string;
	/** Before an amount of time: in */
	within: string;
	/** After an amount of time: from now */
	fromNow: string;
	/** Between an amount of time and the day it counts from: a week from Friday */
	from: string;
	/** Before an amount of time that is added to the day in front of it: Freitag in einer Woche */
	afterDay: string;
	/** From one on; a slash between those that mean the same */
	numbers: string;
	/** Amounts of hours with a fraction: half an=0.5 */
	fractions: string;
	/** After an amount of hours: and a half */
	andHalf: string;
	units: Record<TimeUnit, string>;
	parts: Record<DayPart, string>;
	/** The end of the working day: EOD */
	closing: string;
	/** After an hour: o'clock */
	oClock: string;
	/** Before an hour, minutes to add: half past=30 */
	minutesBefore: string;
	/** After an hour, minutes to add: et quart=15 */
	minutesAfter: string;
	/** Before the first of two times: between */
	between: string;
	/** Between two times: to, and */
	to: string;
	/** Whether 5/12 and 5.12. are a day of December; in English that depends on the country, so it is no date */
	dayFirst: boolean;
	/** What makes a moment unclear, or is one that is not read */
	doubt: DoubtWords;
}

export interface DoubtWords {
	/** Takes a moment back when it is near: not, except */
	negations: string;
	/** Holds a negation and takes nothing back: don't forget */
	noNegations: string;
	/** Right before a moment, makes it another one: every, last, end of */
	before: string;
	/** Right after a moment, makes it another one: or, Central */
	after: string;
	/** Names a moment that is not read, wherever it stands: yesterday, Christmas, weekend */
	anywhere: string;
	/** Says when, if nothing else does: asap */
	alone: string;
	/** What happens at a time that everybody has otherwise, with a word that leads to it: at lunch */
	events: string;
	/** Between two numbers that may be hours: or */
	or: string;
	/** At the end of a text perhaps a day: sat */
	last: string;
	/** Before a unit of time, beside numbers, says how much: few, half */
	quantities: string;
	/** Before a month or a year without a day: in, early */
	inMonth: string;
	/** With a part of the day a greeting: good */
	greetings: string;
}

export const UNITS = ['minutes', 'hours', 'days', 'weeks', 'fortnights', 'months'] as const;

export type TimeUnit = (typeof UNITS)[number];

export const DAY_PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const;

export type DayPart = (typeof DAY_PARTS)[number];
