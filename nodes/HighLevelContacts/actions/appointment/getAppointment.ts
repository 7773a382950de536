import { isDeleted } from '../../model/isDeleted';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';

/**
 * One appointment; HighLevel has been seen to name it both ways.
 *
 * @throws NodeApiError also for one that was deleted, for which HighLevel still answers with a success
 */
export async function getAppointment(api: Api, appointmentId: string): Promise<Appointment> {
	const answer = await api.send<{ event?: Appointment; appointment: Appointment }>({
		method: 'GET',
		path: path`/calendars/events/appointments/${appointmentId}`,
		area: 'calendars',
	});
	const appointment = answer.event ?? answer.appointment;
	if (isDeleted(appointment)) throw api.refusal(404, 'deleted: true');
	return appointment;
}
