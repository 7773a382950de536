import { DateTime } from 'luxon';

export const CHICAGO = 'America/Chicago';

/** The Monday of next week, when the sandbox's calendars are open from 9 to 17 in Chicago. */
export const monday = DateTime.now().setZone(CHICAGO).plus({ weeks: 1 }).startOf('week');

/** A time of that day in Chicago, as HighLevel offers it, told in a zone. */
export const at = (hour: number, minute = 0, zone = CHICAGO): string =>
	monday.set({ hour, minute }).setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");

/** The same without a zone, as n8n's date picker gives it. */
export const wall = (hour: number): string =>
	monday.set({ hour }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
