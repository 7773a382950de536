import type { IDataObject } from 'n8n-workflow';
import { isDeleted } from '../../model/appointment/isDeleted';
import type { Appointment, Note } from '../../model/wire';
import type { Api } from '../../transport/api';
import { appointments } from '../../transport/endpoints/appointments';
import { paginate } from '../../transport/paginate';

/** HighLevel's answers to writes leave these out. */
const SENT = ['startTime', 'endTime', 'calendarId', 'assignedUserId', 'description'];
/** HighLevel refuses longer pages (docs/highlevel-api.md, Calendars). */
const PAGE = 20;

/** @throws NodeApiError also for one that was deleted, for which HighLevel still answers with a success */
export async function getAppointment(api: Api, appointmentId: string): Promise<Appointment> {
	const appointment = await api.call(appointments.get, { appointmentId });
	if (isDeleted(appointment)) throw api.refusal(404, 'deleted: true');
	return appointment;
}

/**
 * HighLevel's answer to a write has neither times nor user. When the appointment cannot be read, the write is done
 * all the same and must not be made again; then what was sent fills the gaps.
 *
 * @param before how it was, when it was changed
 */
export async function readBack(
	api: Api,
	appointmentId: string,
	answer: Appointment,
	sent: IDataObject,
	before: object = { startTime: null, endTime: null, assignedUserId: null },
): Promise<Appointment> {
	try {
		return await getAppointment(api, appointmentId);
	} catch {
		const known = Object.entries(sent).filter(([name]) => SENT.includes(name));
		return { ...withAnswer(before, answer), ...Object.fromEntries(known) };
	}
}

/** The field `status` is left out, as it is "booked" whatever the status is. */
export function withAnswer(before: object, answer: Appointment): Appointment {
	const facts = { ...answer };
	delete facts.status;
	return { ...before, ...facts };
}

export function appointmentNotes(api: Api, appointmentId: string): AsyncGenerator<Note> {
	return paginate<Note, number>(async (offset = 0) => {
		const query = { limit: PAGE, offset };
		const { notes, hasMore } = await api.call(appointments.listNotes, { appointmentId }, { query });
		const goesOn = hasMore && notes.length > 0;
		return { rows: notes, next: goesOn ? offset + notes.length : undefined };
	});
}
