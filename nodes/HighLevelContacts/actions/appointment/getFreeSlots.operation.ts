import type { IDataObject } from 'n8n-workflow';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength } from '../../fields/lists';
import { userLocator } from '../../fields/locators';
import { takeFirst } from '../../transport/paginate';
import { displayZone } from '../../queries/displayZone';
import { freeSlots } from '../../queries/freeSlots';
import { calendarLocator, checkRange, rangeFields } from './calendarFields';

export const getFreeSlots = defineOperation({
	option: {
		name: 'Get Free Slots',
		value: 'getFreeSlots',
		description:
			'List the times of a calendar that can be booked, one item each, for example to offer them in a text',
		action: 'Get free slots for an appointment',
	},
	fields: {
		calendarId: calendarLocator('The calendar whose free times are listed'),
		...rangeFields,
		...listLength(),
	},
	options: {
		userId: userLocator({
			displayName: 'User',
			description: 'Only times at which this user of the calendar is free',
		}),
	},
	async run(values, item) {
		const { calendarId, from, to, timezone, options } = values;
		checkRange(values);
		const zone = await displayZone(item, timezone);
		const range = { calendarId, from, to, zone, userId: options.userId };
		const slots = await takeFirst(freeSlots(item.api, range), limitOf(values));
		return slots.map(({ start, date }): IDataObject => ({
			start,
			date,
			timezone: zone,
			calendarId,
		}));
	},
});
