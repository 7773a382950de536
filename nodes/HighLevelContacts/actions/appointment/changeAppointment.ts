import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { statusIn } from '../../model/values/appointmentStatus';
import { readBookingTime } from '../../model/values/bookingTime';
import { asText, asTime } from '../../../shared/answered';
import type { Appointment } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { appointments } from '../../transport/endpoints/appointments';
import { getAppointment, readBack, withAnswer } from './readAppointment';
import { refuseTaken, SlotTaken, slotTakenError } from './slotTaken';
import { DryRun } from '../../transport/dryRun';

/** HighLevel's answer to a change does not show these, or a change of one may move more than itself. */
const NOT_ANSWERED = [
	'startTime',
	'endTime',
	'calendarId',
	'assignedUserId',
	'description',
	'meetingLocationType',
];

/**
 * The appointment is read first: HighLevel also takes changes of deleted ones, confirms an appointment when a change
 * names no status, and does not say what happens to the end when only the start is given. So the status and the
 * length that it has are sent along.
 *
 * @param zone IANA name of the chosen zone, in which free times are told
 * @throws NodeApiError that names the next free times when the new one is not free
 */
export async function changeAppointment(
	item: ItemContext,
	appointmentId: string,
	change: IDataObject,
	zone?: string,
): Promise<Appointment | DryRun> {
	const { api } = item;
	const before = await getAppointment(api, appointmentId);
	const body = { ...keptStatus(before), ...keptLength(before, change), ...change };
	const send = api.call(appointments.update, { appointmentId }, { body, accept: refuseTaken });
	const answer = await send.catch(async (error: unknown) => {
		if (!(error instanceof SlotTaken)) throw error;
		const { calendarId, startTime, assignedUserId } = { ...before, ...change };
		const wanted = { calendarId: asText(calendarId) ?? '', from: asTime(startTime), zone };
		throw await slotTakenError(item, error, { ...wanted, userId: asText(assignedUserId) });
	});
	if (answer instanceof DryRun) return answer;
	return NOT_ANSWERED.some((name) => name in change)
		? await readBack(api, appointmentId, answer, body, before)
		: withAnswer(before, answer);
}

function keptStatus(before: Appointment): IDataObject {
	const appointmentStatus = statusIn(before);
	return appointmentStatus ? { appointmentStatus } : {};
}

/** A change of the start alone moves the end, too, unless the earlier times cannot be understood. */
function keptLength(before: Appointment, change: IDataObject): IDataObject {
	if (change.startTime === undefined || change.endTime !== undefined) return {};
	const length = asTime(before.endTime) - asTime(before.startTime);
	if (!(length > 0)) return {};
	const moved = DateTime.fromISO(asText(change.startTime) ?? '', { setZone: true });
	const end = readBookingTime(moved.plus(length), 'End Time', { zone: moved.zoneName ?? 'utc' });
	return { endTime: end };
}
