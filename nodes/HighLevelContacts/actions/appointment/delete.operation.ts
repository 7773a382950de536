import { defineOperation } from '../../fields/defineOperation';
import { appointments } from '../../transport/endpoints/appointments';
import { deleteOnce } from '../deleteOnce';
import { appointmentFields, touchesAppointment } from './appointmentFields';
import { getAppointment } from './readAppointment';

export const deleteAppointment = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		description:
			"Delete an appointment permanently. This cannot be undone; 'Cancel' keeps it in the calendar.",
		action: 'Delete an appointment permanently',
	},
	fields: appointmentFields,
	touches: touchesAppointment,
	async run({ appointmentId }, { api }) {
		await getAppointment(api, appointmentId);
		// HighLevel demands a body here, even if there is nothing in it.
		const more = { body: {} };
		return await deleteOnce(api, appointments.delete, { appointmentId }, appointmentId, more);
	},
});
