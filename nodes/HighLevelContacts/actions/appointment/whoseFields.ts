import type { INodeProperties } from 'n8n-workflow';
import { locator, userLocator } from '../fields';
import { calendarLocator } from './appointmentFields';

/** Whose appointments are meant, since HighLevel has no list of all of them: a menu, and what each entry asks for. */
export function whoseFields(): INodeProperties[] {
	return [
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
				description: 'The group whose calendars are read',
			}),
			displayOptions: { show: { whose: ['groupId'] } },
		},
		{
			...userLocator('User', 'userId', 'The user who keeps the appointments'),
			required: true,
			displayOptions: { show: { whose: ['userId'] } },
		},
	];
}

/** The labels of the fields above, by the names by which HighLevel takes them. */
export const WHOSE_LABELS = { calendarId: 'Calendar', groupId: 'Calendar Group', userId: 'User' };
