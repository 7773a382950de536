import type { IDataObject } from 'n8n-workflow';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { getAppointment } from './getAppointment';

/** What a body may hold of the things that HighLevel's answers to writes leave out. */
const SENT = ['startTime', 'endTime', 'calendarId', 'assignedUserId', 'description'];

/**
 * An appointment after a write, as Get gives it: HighLevel's answer has neither times nor user. When it cannot be
 * read, the write is done all the same and must not be made again; then what was sent fills the gaps.
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

/** How an appointment is after an answer, without `status`, which is "booked" whatever the status is. */
export function withAnswer(before: object, answer: Appointment): Appointment {
	const facts = { ...answer };
	delete facts.status;
	return { ...before, ...facts };
}
