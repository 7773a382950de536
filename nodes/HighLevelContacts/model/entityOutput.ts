import type { IDataObject } from 'n8n-workflow';
import type { Appointment, Note, Task } from './wire';

/**
 * A task as the node puts it out: always with `id`, which the account-wide search calls `_id`
 * (docs/highlevel-api.md, Notes and tasks), and with the contact that it belongs to.
 */
export function taskOutput(task: Task, contactId: string): IDataObject {
	const { _id, ...rest } = task;
	return { ...rest, id: task.id ?? _id, contactId: task.contactId ?? contactId };
}

/** A note as the node puts it out, always with the contact that it belongs to. */
export function noteOutput(note: Note, contactId: string): IDataObject {
	return { ...note, contactId: note.contactId ?? contactId };
}

/** An appointment as the node puts it out; the simple form has the same keys for every appointment. */
export function appointmentOutput(
	appointment: Appointment,
	contactId: string | undefined,
	simple: boolean,
): IDataObject {
	const whole: Appointment = { ...appointment, contactId: appointment.contactId ?? contactId };
	// HighLevel sends some appointments without an envelope, so that the reply's own id stands among the fields.
	delete whole.traceId;
	if (!simple) return whole;
	const { id, title, calendarId, appointmentStatus, startTime, endTime } = whole;
	const { assignedUserId, address, notes } = whole;
	return {
		id,
		contactId: whole.contactId ?? null,
		title: title ?? null,
		calendarId: calendarId ?? null,
		appointmentStatus: appointmentStatus ?? null,
		startTime: startTime ?? null,
		endTime: endTime ?? null,
		assignedUserId: assignedUserId ?? null,
		address: address ?? null,
		notes: notes ?? null,
	};
}
