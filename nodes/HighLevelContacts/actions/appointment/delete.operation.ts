import { path } from '../../transport/path';
import { deleteOnce } from '../deleteOnce';
import type { Operation } from '../operation';
import { touchesAppointment } from '../touches';
import { appointmentFields } from './appointmentFields';
import { getAppointment } from './getAppointment';

export const deleteAppointment: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		description:
			"Delete an appointment permanently. This cannot be undone; 'Cancel' keeps it in the calendar.",
		action: 'Delete an appointment permanently',
	},
	fields: appointmentFields(),
	touches: touchesAppointment,
	async run(item) {
		const appointmentId = item.id('appointmentId', 'Appointment');
		await getAppointment(item.api, appointmentId);
		// HighLevel demands a body here, even if there is nothing in it.
		const more = { area: 'calendars', body: {} } as const;
		return await deleteOnce(
			item.api,
			path`/calendars/events/${appointmentId}`,
			appointmentId,
			more,
		);
	},
};
