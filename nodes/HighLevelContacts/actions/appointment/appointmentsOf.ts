import { isDeleted } from '../../model/isDeleted';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import { many } from '../../transport/answer';

/** All appointments of a contact but deleted ones; HighLevel sends them in one answer (docs/highlevel-api.md, Calendars). */
export async function appointmentsOf(api: Api, contactId: string): Promise<Appointment[]> {
	const { events } = await api.send<{ events: Appointment[] }>({
		read: many('events'),
		method: 'GET',
		path: path`/contacts/${contactId}/appointments`,
	});
	return events.filter((event) => !isDeleted(event));
}
