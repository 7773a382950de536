import { isDeleted } from '../../model/isDeleted';
import { one } from '../../transport/answer';
import { asRecord, isRecord } from '../../model/answered';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';

/**
 * One appointment; HighLevel has been seen to name it both ways.
 *
 * @throws NodeApiError also for one that was deleted, for which HighLevel still answers with a success
 */
export async function getAppointment(api: Api, appointmentId: string): Promise<Appointment> {
	const appointment = await api.send<Appointment>({
		method: 'GET',
		path: path`/calendars/events/appointments/${appointmentId}`,
		area: 'calendars',
		read: (answer) =>
			isRecord(asRecord(answer).event)
				? one('event')(answer).event
				: one('appointment')(answer).appointment,
	});
	if (isDeleted(appointment)) throw api.refusal(404, 'deleted: true');
	return appointment;
}
