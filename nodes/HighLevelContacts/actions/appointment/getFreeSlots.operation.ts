import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../../run/locator';
import { take } from '../../transport/paginate';
import { listLength, userLocator } from '../fields';
import type { Operation } from '../operation';
import { calendarLocator } from './appointmentFields';
import { freeSlots } from './fetchFreeSlots';
import { rangeFields, readRange } from './rangeFields';

export const getFreeSlots: Operation = {
	option: {
		name: 'Get Free Slots',
		value: 'getFreeSlots',
		description:
			'List the times of a calendar that can be booked, one item each, for example to offer them in a text',
		action: 'Get free slots for an appointment',
	},
	fields: [
		calendarLocator('The calendar whose free times are listed'),
		...rangeFields(),
		...listLength(),
	],
	options: [userLocator('User', 'userId', 'Only times at which this user of the calendar is free')],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const calendarId = item.id('calendarId', 'Calendar');
		const userId = optionalLocatorId(item.collection('options').userId, 'User');
		const range = { ...readRange(item), calendarId, userId };
		const slots = await take(freeSlots(item.api, range), limit);
		return slots.map(({ start, date }): IDataObject => ({ start, date, calendarId }));
	},
};
