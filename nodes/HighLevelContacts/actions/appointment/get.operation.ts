import { appointmentOutput } from '../../model/entityOutput';
import { simplify } from '../fields';
import type { Operation } from '../operation';
import { appointmentFields } from './appointmentFields';
import { getAppointment } from './getAppointment';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one appointment by its ID, with the offset of its times',
		action: 'Get an appointment',
	},
	fields: [...appointmentFields(), simplify()],
	async run(item) {
		const appointmentId = item.id('appointmentId', 'Appointment');
		const appointment = await getAppointment(item.api, appointmentId);
		return appointmentOutput(appointment, undefined, item.flag('simple'));
	},
};
