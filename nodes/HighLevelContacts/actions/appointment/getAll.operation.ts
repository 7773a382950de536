import { statusFilter } from '../../fields/appointmentStatus';
import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength, simplify } from '../../fields/lists';
import { contactLocator } from '../../fields/locators';
import { hasStatus } from '../../model/values/appointmentStatus';
import { appointmentOutput } from '../../model/entityOutput';
import { appointments } from '../../transport/endpoints/appointments';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the appointments of one contact, past and future. Their times are in the time zone of the sub-account.',
		action: 'Get many appointments',
	},
	fields: {
		contactId: contactLocator(),
		...listLength(),
		filters: filters({ appointmentStatus: statusFilter }),
		simple: simplify(),
	},
	async run({ contactId, filters: wanted, simple, ...length }, { api }) {
		return (await api.call(appointments.ofContact, { contactId }))
			.filter(hasStatus(wanted.appointmentStatus))
			.slice(0, limitOf(length))
			.map((event) => appointmentOutput(event, contactId, simple ?? true));
	},
});
