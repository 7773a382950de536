import type { IDataObject } from 'n8n-workflow';
import { isDeleted } from '../../model/isDeleted';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { many } from '../../transport/answer';

/**
 * The appointments of a calendar, calendar group or user that lie in a range, all in one answer
 * (docs/highlevel-api.md, Calendars). It is not known whether HighLevel lists deleted ones; they are left out.
 *
 * @param whose one of `calendarId`, `groupId` and `userId`
 * @param from epoch milliseconds
 * @param to epoch milliseconds
 * @param onServerTime is told HighLevel's time, in epoch milliseconds
 */
export async function eventsIn(
	api: Api,
	whose: IDataObject,
	from: number,
	to: number,
	onServerTime?: (time: number) => void,
): Promise<Appointment[]> {
	const { events } = await api.send<{ events: Appointment[] }>({
		read: many('events'),
		method: 'GET',
		path: '/calendars/events',
		area: 'calendars',
		query: {
			locationId: api.locationId,
			startTime: String(from),
			endTime: String(to),
			...whose,
		},
		onServerTime,
	});
	return events.filter((event) => !isDeleted(event));
}
