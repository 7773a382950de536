import type { INodeProperties } from 'n8n-workflow';
import { appointmentOutput } from '../../model/entityOutput';
import type { ItemContext } from '../../run/itemContext';
import { listLength, locator, simplify, userLocator } from '../fields';
import type { Operation } from '../operation';
import { calendarLocator, hasStatus, statusFilter } from './appointmentFields';
import { eventsIn } from './eventsIn';
import { rangeFields, readRange } from './rangeFields';

const whoseFields: INodeProperties[] = [
	{
		displayName: 'Appointments Of',
		name: 'whose',
		type: 'options',
		options: [
			{ name: 'Calendar', value: 'calendarId' },
			{ name: 'Calendar Group', value: 'groupId' },
			{ name: 'User', value: 'userId' },
		],
		default: 'calendarId',
		description: 'HighLevel has no list of all appointments of a sub-account',
	},
	{
		...calendarLocator('The calendar whose appointments are listed'),
		displayOptions: { show: { whose: ['calendarId'] } },
	},
	{
		...locator('Calendar Group', 'groupId', 'searchCalendarGroups', {
			required: true,
			description: 'The group whose calendars are looked at',
		}),
		displayOptions: { show: { whose: ['groupId'] } },
	},
	{
		...userLocator('User', 'userId', 'The user who keeps the appointments'),
		required: true,
		displayOptions: { show: { whose: ['userId'] } },
	},
];

const LABELS = { calendarId: 'Calendar', groupId: 'Calendar Group', userId: 'User' };

export const getEvents: Operation = {
	option: {
		name: 'Get Many in Calendar',
		value: 'getEvents',
		description: 'List the appointments of a calendar, calendar group or user in a range of time',
		action: 'Get many appointments in a calendar',
	},
	fields: [...whoseFields, ...rangeFields(), ...listLength(), statusFilter, simplify()],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const isWanted = hasStatus(item.collection('filters').appointmentStatus);
		const { from, to } = readRange(item);
		const simple = item.flag('simple');
		return (await eventsIn(item.api, readWhose(item), from, to))
			.filter(isWanted)
			.slice(0, limit)
			.map((event) => appointmentOutput(event, undefined, simple));
	},
};

function readWhose(item: ItemContext) {
	const whose = item.text('whose') as keyof typeof LABELS;
	return { [whose]: item.id(whose, LABELS[whose]) };
}
