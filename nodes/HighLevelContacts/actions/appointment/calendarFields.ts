import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { required, shownWhen, withDefault, withProperty, type Field } from '../../fields/field';
import { locator, mustBeChosen, userLocator } from '../../fields/locators';
import { moment } from '../../fields/times';
import { checkOrder } from '../../model/values/bookingTime';
import { omitEmpty } from '../../model/values/omitEmpty';
import { zone } from './appointmentFields';

export function calendarLocator(description: string): Field<string> {
	return mustBeChosen(locator({ displayName: 'Calendar', description }, 'searchCalendars'));
}

/** HighLevel takes the owner of appointments under these names. */
export const ownerLocators = {
	calendarId: calendarLocator('The calendar whose appointments are listed'),
	groupId: mustBeChosen(
		locator(
			{ displayName: 'Calendar Group', description: 'The group whose calendars are read' },
			'searchCalendarGroups',
		),
	),
	userId: mustBeChosen(
		userLocator({ displayName: 'User', description: 'The user who keeps the appointments' }),
	),
};

/** HighLevel has no list of all appointments, so the user chooses whose they are. */
export const ownerFields = {
	whose: withDefault(
		choice(
			{
				displayName: 'Appointments Of',
				description: 'HighLevel has no list of all appointments of a sub-account',
			},
			[
				{ name: 'Calendar', value: 'calendarId' },
				{ name: 'Calendar Group', value: 'groupId' },
				{ name: 'User', value: 'userId' },
			],
			'calendarId',
		),
		'calendarId',
	),
	calendarId: shownWhen({ whose: ['calendarId'] }, ownerLocators.calendarId),
	groupId: shownWhen({ whose: ['groupId'] }, ownerLocators.groupId),
	userId: shownWhen({ whose: ['userId'] }, ownerLocators.userId),
};

/** Only the field that is shown has a value. */
export function ownerQuery({
	calendarId,
	groupId,
	userId,
}: Partial<Record<keyof typeof ownerLocators, string>>): IDataObject {
	return omitEmpty({ calendarId, groupId, userId });
}

export const rangeFields = {
	from: withProperty(required(moment({ displayName: 'From', description: 'Start of the range' })), {
		default: '={{ $now }}',
	}),
	to: withProperty(required(moment({ displayName: 'To', description: 'End of the range' })), {
		default: '={{ $now.plus({ days: 7 }) }}',
	}),
	timezone: zone,
};

/** @throws InvalidInput when the range ends before it starts */
export function checkRange({ from, to }: { from: number; to: number }): void {
	checkOrder(new Date(from).toISOString(), new Date(to).toISOString(), 'From', 'To');
}
