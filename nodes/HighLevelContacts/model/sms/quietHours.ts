import type { DateTime } from 'luxon';
import type { TimeOfDay } from './moment';

/** The hours in which nobody is texted; over midnight when they end before they begin. */
export interface QuietHours {
	from: TimeOfDay;
	to: TimeOfDay;
}

/**
 * When a text may go that would go now: at the end of the quiet hours; nothing when it may go at once.
 *
 * @param now in the zone of who gets it
 */
export function endOfQuiet(now: DateTime, { from, to }: QuietHours): DateTime | undefined {
	const [start, end, time] = [minutesOf(from), minutesOf(to), minutesOf(now)];
	const isQuiet = start <= end ? time >= start && time < end : time >= start || time < end;
	if (!isQuiet) return undefined;
	const today = now.set({ ...to, second: 0, millisecond: 0 });
	return today > now ? today : today.plus({ days: 1 });
}

function minutesOf({ hour, minute }: TimeOfDay): number {
	return hour * 60 + minute;
}
