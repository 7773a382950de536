import type { IDataObject } from 'n8n-workflow';
import { filledIn } from './filledIn';

/** The part of an appointment's body that the user filled in; what is empty is not sent. */
export function appointmentBody(values: object): IDataObject {
	const body = filledIn(values);
	// Otherwise the calendar's own place wins over the type (docs/highlevel-api.md, Calendars).
	return body.meetingLocationType ? { ...body, overrideLocationConfig: true } : body;
}
