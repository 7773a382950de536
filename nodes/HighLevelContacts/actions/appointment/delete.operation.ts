import { appointments } from '../../transport/endpoints/appointments';
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
		const more = { body: {} };
		return await deleteOnce(item.api, appointments.delete, { appointmentId }, appointmentId, more);
	},
};
