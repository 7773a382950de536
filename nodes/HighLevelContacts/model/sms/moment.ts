import type { DateTime, DurationLikeObject } from 'luxon';

export type NamedDay =
	| { kind: 'date'; year?: number; month: number; day: number; weekday?: number }
	/** The next month that has such a day */
	| { kind: 'dayOfMonth'; day: number; weekday?: number }
	/** 1 for Monday to 7 for Sunday; `orDay` is the number behind it, an hour or a day of the month */
	| { kind: 'weekday'; weekday: number; isNext: boolean; orDay?: number }
	/** A weekday of the next week */
	| { kind: 'weekdayNextWeek'; weekday: number }
	| { kind: 'later'; by: DurationLikeObject }
	/** A week from Friday */
	| { kind: 'after'; by: DurationLikeObject; from: NamedDay }
	/** Monday of the next week, or the first of the next month */
	| { kind: 'nextStart'; unit: 'week' | 'month' }
	/** Written so that it could be two days, such as 12/05 */
	| { kind: 'ambiguous' };

export interface TimeOfDay {
	hour: number;
	minute: number;
}

/** What a text says about when: a day, a time of day, or both. */
export interface NamedMoment {
	day?: NamedDay;
	time?: TimeOfDay;
}

/** Nobody plans further ahead; a later year is a number that means something else. */
const YEARS_AHEAD = 20;

/**
 * The moment that is meant: the next one that fits what was said. A day of this year that was named in full may be
 * over.
 *
 * @param now in the zone in which the text is meant
 * @param usual time of day for a day without one
 * @returns nothing for a date that does not exist or could be two, and for a time that is over today
 */
export function momentOf(
	{ day, time }: NamedMoment,
	now: DateTime,
	usual: TimeOfDay,
): DateTime | undefined {
	const at = (date: DateTime) => date.set({ ...(time ?? usual), second: 0, millisecond: 0 });
	if (!day) {
		const today = at(now);
		return today > now ? today : at(now.plus({ days: 1 }));
	}
	if (day.kind === 'later') return laterOf(day.by, now, at, time);
	const date = dayOf(day, now, (chosen) => at(chosen) <= now);
	return date && at(date);
}

/** @param isOver whether the time of day that goes with it is over on a day */
function dayOf(
	day: NamedDay,
	now: DateTime,
	isOver: (date: DateTime) => boolean,
): DateTime | undefined {
	switch (day.kind) {
		case 'date':
			return onWeekday(dateOf(day, now), day.weekday);
		case 'dayOfMonth':
			return onWeekday(dayOfMonth(day.day, now, isOver), day.weekday);
		case 'weekday': {
			const { orDay = 0, weekday } = day;
			if (dayOfMonth(orDay, now, () => false)?.weekday === weekday) return undefined;
			const ahead = (day.weekday - now.weekday + 7) % 7;
			const next = now.plus({ days: ahead });
			return ahead === 0 && (day.isNext || isOver(next)) ? next.plus({ weeks: 1 }) : next;
		}
		case 'weekdayNextWeek':
			return now.startOf('week').plus({ weeks: 1, days: day.weekday - 1 });
		case 'nextStart':
			return now.plus({ [`${day.unit}s`]: 1 }).startOf(day.unit);
		case 'later':
			return now.plus(day.by);
		case 'after':
			return dayOf(day.from, now, isOver)?.plus(day.by);
		case 'ambiguous':
			return undefined;
	}
}

/** Somebody who writes "Monday the 24th" when that is a Tuesday means one of two days. */
function onWeekday(date: DateTime | undefined, weekday?: number): DateTime | undefined {
	return weekday === undefined || date?.weekday === weekday ? date : undefined;
}

/** Without a year it is the next such day, today included. */
function dateOf(
	{ year, month, day }: { year?: number; month: number; day: number },
	now: DateTime,
): DateTime | undefined {
	const dateIn = (chosen: number) => {
		const date = now.startOf('day').set({ year: chosen, month, day });
		// Luxon takes 30 February for 28 or 29 February.
		return month <= 12 && date.day === day ? date : undefined;
	};
	if (year !== undefined) {
		return year >= now.year && year <= now.year + YEARS_AHEAD ? dateIn(year) : undefined;
	}
	const years = [0, 1, 2, 3, 4].map((more) => now.year + more);
	return years.map(dateIn).find((date) => date && date >= now.startOf('day'));
}

function dayOfMonth(
	day: number,
	now: DateTime,
	isOver: (date: DateTime) => boolean,
): DateTime | undefined {
	const months = [0, 1, 2].map((more) => now.startOf('month').plus({ months: more }));
	return months
		.filter(({ daysInMonth }) => day >= 1 && day <= (daysInMonth ?? 0))
		.map((month) => month.set({ day }))
		.find((date) => date >= now.startOf('day') && !isOver(date));
}

function laterOf(
	by: DurationLikeObject,
	now: DateTime,
	at: (date: DateTime) => DateTime,
	time?: TimeOfDay,
): DateTime | undefined {
	const later = now.plus(by);
	if (by.hours !== undefined || by.minutes !== undefined) return later.startOf('minute');
	const moment = at(later);
	if (moment > now) return moment;
	// "Today" with no time of day stays today when the usual time is over.
	return time ? undefined : now.set({ hour: 23, minute: 59, second: 0, millisecond: 0 });
}
