import { defineOperation } from '../../fields/defineOperation';
import { simplify } from '../../fields/lists';
import { appointmentOutput } from '../../model/entityOutput';
import { appointmentFields } from './appointmentFields';
import { getAppointment } from './readAppointment';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one appointment by its ID, with the offset of its times',
		action: 'Get an appointment',
	},
	fields: { ...appointmentFields, simple: simplify() },
	run: async ({ appointmentId, simple }, { api }) =>
		appointmentOutput(await getAppointment(api, appointmentId), undefined, simple ?? true),
});
