import { omitEmpty } from '../values/omitEmpty';

/** The part of an appointment's body that the user filled in; what is empty is not sent. */
export function appointmentBody<T extends object>(
	values: T,
): T & { overrideLocationConfig?: true } {
	const body = omitEmpty(values);
	// Otherwise the calendar's own place wins over the type (docs/highlevel-api.md, Calendars).
	return 'meetingLocationType' in body && body.meetingLocationType
		? { ...body, overrideLocationConfig: true }
		: body;
}
