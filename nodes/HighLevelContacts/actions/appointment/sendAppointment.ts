import { itself } from '../../transport/answer';
import type { IDataObject } from 'n8n-workflow';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import type { ReplyFacts } from '../../transport/replyErrors';
import { isSlotTaken } from './slotTaken';

/** Changes an appointment; what is not in the body stays. A time that is not free is handed back. */
export async function sendAppointment(
	api: Api,
	appointmentId: string,
	body: IDataObject,
): Promise<Appointment | { refused: ReplyFacts }> {
	return await api.send<Appointment | { refused: ReplyFacts }>({
		method: 'PUT',
		path: path`/calendars/events/appointments/${appointmentId}`,
		area: 'calendars',
		read: itself,
		body,
		accept: (facts) => (isSlotTaken(facts) ? { refused: facts } : undefined),
	});
}
