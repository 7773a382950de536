import type { IDataObject } from 'n8n-workflow';
import type { Appointment } from '../model/wire';
import type { Api } from '../transport/api';
import { appointments } from '../transport/endpoints/appointments';

/**
 * HighLevel sends all appointments of a range in one answer. Times are epoch milliseconds.
 *
 * @param whose one of `calendarId`, `groupId` and `userId`
 * @param onServerTime is told HighLevel's time
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
