import { asTime } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { plainText } from '../note/plainText';
import type { Appointment } from '../wire';

/** Whether an appointment is what a body would have made. HighLevel may assign it and name it on its own. */
export function appointmentMatchesBody(appointment: Appointment, body: IDataObject): boolean {
	return (
		appointment.contactId === body.contactId &&
		appointment.calendarId === body.calendarId &&
		asTime(appointment.startTime) === asTime(body.startTime) &&
		(body.title === undefined || plainText(appointment.title) === plainText(body.title)) &&
		(body.assignedUserId === undefined || appointment.assignedUserId === body.assignedUserId)
	);
}
