import { appointmentOutput } from '../../model/entityOutput';
import { contactLocator, listLength, simplify } from '../fields';
import type { Operation } from '../operation';
import { hasStatus, statusFilter } from './appointmentFields';
import { appointmentsOf } from './appointmentsOf';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the appointments of one contact, past and future. Their times are in the time zone of the sub-account.',
		action: 'Get many appointments',
	},
	fields: [contactLocator(), ...listLength(), statusFilter, simplify()],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const isWanted = hasStatus(item.collection('filters').appointmentStatus);
		const simple = item.flag('simple');
		return (await appointmentsOf(item.api, contactId))
			.filter(isWanted)
			.slice(0, limit)
			.map((event) => appointmentOutput(event, contactId, simple));
	},
};
