import type { DateTime, DurationLikeObject } from 'luxon';

/** A day as a text names it. */
export type NamedDay =
	| { kind: 'date'; year?: number; month: number; day: number }
	/** 1 for Monday to 7 for Sunday */
	| { kind: 'weekday'; weekday: number; isNext: boolean }
	| { kind: 'later'; by: DurationLikeObject }
	/** Monday of the next week, or the first of the next month */
	| { kind: 'nextStart'; unit: 'week' | 'month' };

export interface TimeOfDay {
	hour: number;
	minute: number;
}

/** What a text says about when: a day, a time of day, or both. */
export interface NamedMoment {
	day?: NamedDay;
	time?: TimeOfDay;
}

/**
 * The moment that is meant: the next one that fits what was said. A day that was named in full may be over.
 *
 * @param now in the zone in which the text is meant
 * @param usual time of day for a day without one
 * @returns nothing for a date that does not exist
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
	switch (day.kind) {
		case 'date':
			return dateOf(day, now, at);
		case 'weekday': {
			const ahead = (day.weekday - now.weekday + 7) % 7;
			const next = at(now.plus({ days: ahead }));
			return ahead === 0 && (day.isNext || next <= now) ? next.plus({ weeks: 1 }) : next;
		}
		case 'nextStart':
			return at(now.plus({ [`${day.unit}s`]: 1 }).startOf(day.unit));
		case 'later':
			return laterOf(day.by, now, at, time);
	}
}

/** Without a year it is the next such day, today included. */
function dateOf(
	{ year, month, day }: { year?: number; month: number; day: number },
	now: DateTime,
	at: (date: DateTime) => DateTime,
): DateTime | undefined {
	const dateIn = (chosen: number) => {
		const date = now.startOf('day').set({ year: chosen, month, day });
		// Luxon takes 30 February for 28 or 29 February.
		return month <= 12 && date.day === day ? date : undefined;
	};
	if (year !== undefined) return optional(dateIn(year), at);
	const years = [0, 1, 2, 3, 4].map((more) => now.year + more);
	const next = years.map(dateIn).find((date) => date && date >= now.startOf('day'));
	return optional(next, at);
}

function laterOf(
	by: DurationLikeObject,
	now: DateTime,
	at: (date: DateTime) => DateTime,
	time?: TimeOfDay,
): DateTime {
	const later = now.plus(by);
	if (by.hours !== undefined || by.minutes !== undefined) return later.startOf('minute');
	const moment = at(later);
	// "Today" with no time of day stays today when the usual time is over.
	return !time && moment <= now
		? now.set({ hour: 23, minute: 59, second: 0, millisecond: 0 })
		: moment;
}

function optional(date: DateTime | undefined, at: (date: DateTime) => DateTime) {
	return date && at(date);
}
