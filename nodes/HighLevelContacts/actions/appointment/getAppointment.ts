import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';

/** One appointment; HighLevel has been seen to name it both ways (highlevel-api.md 5.4). */
export async function getAppointment(api: Api, appointmentId: string): Promise<Appointment> {
	const answer = await api.send<{ event?: Appointment; appointment: Appointment }>({
		method: 'GET',
		path: path`/calendars/events/appointments/${appointmentId}`,
		area: 'calendars',
	});
	return answer.event ?? answer.appointment;
}
