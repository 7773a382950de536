import { appointmentOutput } from '../../model/entityOutput';
import type { Appointment } from '../../model/wire';
import { path } from '../../transport/path';
import { contactLocator, listLength, simplify } from '../fields';
import type { Operation } from '../operation';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the appointments of one contact, past and future. Their times are in the time zone of the sub-account.',
		action: 'Get many appointments',
	},
	fields: [
		contactLocator(),
		...listLength(),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Status',
					name: 'appointmentStatus',
					type: 'multiOptions',
					options: [
						{ name: 'Cancelled', value: 'cancelled' },
						{ name: 'Confirmed', value: 'confirmed' },
						{ name: 'Invalid', value: 'invalid' },
						{ name: 'New', value: 'new' },
						{ name: 'No-Show', value: 'noshow' },
						{ name: 'Showed', value: 'showed' },
					],
					default: [],
					description: 'Only appointments with one of these statuses',
				},
			],
		},
		simplify(),
	],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const { appointmentStatus } = item.collection('filters');
		const wanted = [appointmentStatus ?? []].flat().map(String);
		const { events } = await item.api.send<{ events: Appointment[] }>({
			method: 'GET',
			path: path`/contacts/${contactId}/appointments`,
		});
		const simple = item.flag('simple');
		return events
			.filter(({ appointmentStatus: status = '' }) => !wanted.length || wanted.includes(status))
			.slice(0, limit)
			.map((event) => appointmentOutput(event, contactId, simple));
	},
};
