import { asRecord, isRecord } from '../../../shared/answered';
import { isDeleted } from '../../model/appointment/isDeleted';
import type { Appointment, Note } from '../../model/wire';
import { readSuccess, readWholeAnswer, readRecords, readRecord } from '../answer';
import { endpoint } from '../endpoint';

export const appointments = {
	/** HighLevel sends all of the range in one answer. */
	inRange: endpoint({
		method: 'GET',
		path: '/calendars/events',
		area: 'calendars',
		scope: 'calendars/events.readonly',
		read: eventsLeft,
	}),
	/** HighLevel sends all of them in one answer, with times that name no zone. */
	ofContact: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}/appointments',
		scope: 'contacts.readonly',
		read: eventsLeft,
	}),
	create: endpoint<Appointment, '/calendars/events/appointments'>({
		method: 'POST',
		path: '/calendars/events/appointments',
		area: 'calendars',
		scope: 'calendars/events.write',
		read: readWholeAnswer,
	}),
	/** HighLevel answers for a deleted one, too, see `getAppointment`. */
	get: endpoint({
		method: 'GET',
		path: '/calendars/events/appointments/{appointmentId}',
		area: 'calendars',
		scope: 'calendars/events.readonly',
		read: readAppointment,
	}),
	/** What is not in the body stays, but for the status. */
	update: endpoint<Appointment, '/calendars/events/appointments/{appointmentId}'>({
		method: 'PUT',
		path: '/calendars/events/appointments/{appointmentId}',
		area: 'calendars',
		scope: 'calendars/events.write',
		read: readWholeAnswer,
	}),
	delete: endpoint({
		method: 'DELETE',
		path: '/calendars/events/{appointmentId}',
		area: 'calendars',
		scope: 'calendars/events.write',
		read: readSuccess,
	}),
	listNotes: endpoint<
		{ notes: Note[]; hasMore?: unknown },
		'/calendars/appointments/{appointmentId}/notes'
	>({
		method: 'GET',
		path: '/calendars/appointments/{appointmentId}/notes',
		area: 'calendars',
		scope: 'calendars/events.readonly',
		read: readRecords('notes'),
	}),
	createNote: endpoint<{ note: Note }, '/calendars/appointments/{appointmentId}/notes'>({
		method: 'POST',
		path: '/calendars/appointments/{appointmentId}/notes',
		area: 'calendars',
		scope: 'calendars/events.write',
		read: readRecord('note'),
	}),
};

/** It is not known whether HighLevel lists deleted ones; they are left out. */
function eventsLeft(answer: unknown): Appointment[] {
	return readRecords('events')(answer).events.filter((event) => !isDeleted(event));
}

/** HighLevel has been seen to name it both ways. */
function readAppointment(answer: unknown): Appointment {
	return isRecord(asRecord(answer).event)
		? readRecord('event')(answer).event
		: readRecord('appointment')(answer).appointment;
}
