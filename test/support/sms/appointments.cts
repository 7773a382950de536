import { DateTime } from 'luxon';
import type { Sandbox } from '../../../sandbox/index.cts';
import { CALENDARS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import type { CalendarEvent } from '../../../sandbox/model/calendarTypes.cts';

export const HOUR = 3_600_000;

/** As HighLevel takes times: ISO 8601 in UTC without milliseconds. */
export const iso = (time: number) => new Date(time).toISOString().replace(/\.\d+/, '');

/** A time zone in which it is that hour now. */
export function zoneWhere(hour: number): string {
	const offset = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
	return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

/** Day and time there, as the workflows for Britain say it. */
export const spoken = (time: number, zone: string) =>
	DateTime.fromMillis(time, { zone }).setLocale('en-GB').toFormat("cccc d LLLL 'at' HH:mm");

/** Books an appointment of the sandbox's first calendar, so many milliseconds from now. */
export function book(
	sandbox: Sandbox,
	contactId: string,
	title: string,
	inMs: number,
): CalendarEvent {
	return bookAppointment(sandbox, LOCATION_ID, contactId, {
		calendarId: CALENDARS.intro,
		title,
		startTime: iso(Date.now() + inMs),
		ignoreFreeSlotValidation: true,
	});
}
