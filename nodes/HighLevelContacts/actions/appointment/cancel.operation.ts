import { appointmentBody } from '../../model/appointmentBody';
import { appointmentOutput } from '../../model/entityOutput';
import type { Operation } from '../operation';
import { touchesAppointment } from '../touches';
import { appointmentFields, notifyOption } from './appointmentFields';
import { changeAppointment } from './changeAppointment';

export const cancel: Operation = {
	option: {
		name: 'Cancel',
		value: 'cancel',
		description:
			'Call an appointment off. It stays in the calendar as cancelled, and its time is free again.',
		action: 'Cancel an appointment',
	},
	fields: appointmentFields(),
	options: [notifyOption],
	touches: touchesAppointment,
	async run(item) {
		const appointmentId = item.id('appointmentId', 'Appointment');
		const body = {
			...appointmentBody(item.collection('options'), item.timezone),
			appointmentStatus: 'cancelled',
		};
		const appointment = await changeAppointment(item.api, appointmentId, body, item.timezone);
		return appointmentOutput(appointment, undefined, false);
	},
};
