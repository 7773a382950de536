import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { toBookingTime } from '../../model/appointmentTime';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { getAppointment } from './getAppointment';
import { sendAppointment } from './sendAppointment';
import { slotTaken } from './slotTaken';

/**
 * Changes an appointment. One that gets another start and no end keeps its length, for which it is read first:
 * what HighLevel does with the end otherwise is not documented.
 *
 * @param zone IANA name of the zone in which free times are told
 * @throws NodeApiError that names the next free times when the new one is not free
 */
export async function reschedule(
	api: Api,
	appointmentId: string,
	body: IDataObject,
	zone: string,
): Promise<Appointment> {
	const { startTime, endTime } = body;
	const keepsLength = startTime !== undefined && endTime === undefined;
	const complete = keepsLength
		? { ...body, ...sameLength(await getAppointment(api, appointmentId), String(startTime)) }
		: body;
	const answer = await sendAppointment(api, appointmentId, complete);
	if ('id' in answer) return answer;
	const { calendarId, startTime: earlier } = await getAppointment(api, appointmentId);
	throw await slotTaken(api, answer.refused as Parameters<typeof slotTaken>[1], {
		calendarId: String(body.calendarId ?? calendarId),
		from: Date.parse(String(startTime ?? earlier)),
		zone,
	});
}

/** Nothing where the earlier times cannot be understood. */
function sameLength({ startTime, endTime }: Appointment, start: string): IDataObject {
	const length = Date.parse(endTime ?? '') - Date.parse(startTime ?? '');
	if (!(length > 0)) return {};
	const moved = DateTime.fromISO(start, { setZone: true });
	return { endTime: toBookingTime(moved.plus(length), moved.zoneName ?? 'utc', 'End Time') };
}
