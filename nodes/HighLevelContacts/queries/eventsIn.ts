import type { IDataObject } from 'n8n-workflow';
import type { Appointment } from '../model/wire';
import type { Api } from '../transport/api';
import { appointments } from '../transport/endpoints/appointments';

/**
 * The appointments of a calendar, calendar group or user that lie in a range, all in one answer.
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
	const { locationId } = api;
	const query = { locationId, startTime: String(from), endTime: String(to), ...whose };
	return await api.call(appointments.inRange, {}, { query, onServerTime });
}
