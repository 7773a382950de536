import { DateTime } from 'luxon';

/** A time as people read it, such as "Thu, Mar 5, 2026, 9:00 AM (America/Chicago)". */
export function formatTime(time: DateTime, zone: string): string {
	const local = time.setZone(zone).setLocale('en-US');
	return `${local.toFormat('ccc, LLL d, yyyy, h:mm a')} (${zone})`;
}
