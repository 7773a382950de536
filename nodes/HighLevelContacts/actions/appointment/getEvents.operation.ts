import { statusFilter } from '../../fields/appointmentStatus';
import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength, simplify } from '../../fields/lists';
import { hasStatus } from '../../model/values/appointmentStatus';
import { appointmentOutput } from '../../model/entityOutput';
import { eventsIn } from '../../queries/eventsIn';
import { checkRange, ownerFields, ownerQuery, rangeFields } from './calendarFields';

export const getEvents = defineOperation({
	option: {
		name: 'Get Many in Calendar',
		value: 'getEvents',
		description: 'List the appointments of a calendar, calendar group or user in a range of time',
		action: 'Get many appointments in a calendar',
	},
	fields: {
		...ownerFields,
		...rangeFields,
		...listLength(),
		filters: filters({ appointmentStatus: statusFilter }),
		simple: simplify(),
	},
	async run(values, { api }) {
		const { from, to, filters: wanted, simple } = values;
		checkRange(values);
		return (await eventsIn(api, ownerQuery(values), from, to))
			.filter(hasStatus(wanted.appointmentStatus))
			.slice(0, limitOf(values))
			.map((event) => appointmentOutput(event, undefined, simple ?? true));
	},
});
