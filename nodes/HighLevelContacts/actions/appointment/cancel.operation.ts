import { defineOperation } from '../../fields/defineOperation';
import { appointmentBody } from '../../model/appointment/appointmentBody';
import { appointmentOutput } from '../../model/entityOutput';
import { appointmentFields, notifyOption, touchesAppointment } from './appointmentFields';
import { changeAppointment } from './changeAppointment';
import { ifSent } from '../../transport/dryRun';

export const cancel = defineOperation({
	option: {
		name: 'Cancel',
		value: 'cancel',
		description:
			'Call an appointment off. It stays in the calendar as cancelled, and its time is free again.',
		action: 'Cancel an appointment',
	},
	fields: appointmentFields,
	options: notifyOption,
	touches: touchesAppointment,
	async run({ appointmentId, options }, item) {
		const change = { ...appointmentBody(options), appointmentStatus: 'cancelled' };
		return await ifSent(changeAppointment(item, appointmentId, change), (appointment) =>
			appointmentOutput(appointment, undefined, false),
		);
	},
});
