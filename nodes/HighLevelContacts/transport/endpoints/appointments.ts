import type { Note } from '../../model/wire';
import { done, one } from '../answer';
import { endpoint } from '../endpoint';

/** Appointments and what is in calendars (docs/highlevel-api.md, Calendars). */
export const appointments = {
	createNote: endpoint<{ note: Note }, '/calendars/appointments/{appointmentId}/notes'>({
		method: 'POST',
		path: '/calendars/appointments/{appointmentId}/notes',
		area: 'calendars',
		scope: 'calendars/events.write',
		read: one('note'),
	}),
	delete: endpoint({
		method: 'DELETE',
		path: '/calendars/events/{appointmentId}',
		area: 'calendars',
		scope: 'calendars/events.write',
		read: done,
	}),
};
