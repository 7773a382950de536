import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { toAppointmentStatus } from './appointmentStatus';
import { toBookingTime } from './appointmentTime';
import { optionalFlag, optionalText } from './given';

/**
 * The part of an appointment's body that the user filled in; what is empty is not sent.
 *
 * @param zone IANA name of the zone in which times without one are meant
 * @throws InvalidInput for a time or a status that is not one
 */
export function appointmentBody(fields: IDataObject, zone: string): IDataObject {
	const body: IDataObject = {
		...optionalText(fields, 'title', 'address', 'description', 'appointmentStatus'),
		...optionalText(fields, 'meetingLocationType'),
		...optionalFlag(fields, 'toNotify', 'ignoreDateRange', 'ignoreFreeSlotValidation'),
	};
	if (body.appointmentStatus) body.appointmentStatus = toAppointmentStatus(body.appointmentStatus);
	// Otherwise the calendar's own place wins over the type (docs/highlevel-api.md, Calendars).
	if (body.meetingLocationType) body.overrideLocationConfig = true;
	for (const [name, label] of [
		['startTime', 'Start Time'],
		['endTime', 'End Time'],
	] as const) {
		const value = fields[name];
		if (value !== undefined && value !== null && value !== '') {
			body[name] = toBookingTime(value, zone, label);
		}
	}
	const assignedUserId = optionalLocatorId(fields.assignedUserId, 'Assigned To');
	if (assignedUserId) body.assignedUserId = assignedUserId;
	const calendarId = optionalLocatorId(fields.calendarId, 'Calendar');
	if (calendarId) body.calendarId = calendarId;
	return body;
}
