import type { Appointment } from '../../model/wire';
import { isDeleted } from '../../model/appointment/isDeleted';
import type { Api } from '../../transport/api';
import { appointments } from '../../transport/endpoints/appointments';

/**
 * One appointment.
 *
 * @throws NodeApiError also for one that was deleted, for which HighLevel still answers with a success
 */
export async function getAppointment(api: Api, appointmentId: string): Promise<Appointment> {
	const appointment = await api.call(appointments.get, { appointmentId });
	if (isDeleted(appointment)) throw api.refusal(404, 'deleted: true');
	return appointment;
}
