import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { required, shownWhen, withDefault, withProperty, type Field } from '../../fields/field';
import { locator, mustBeChosen, userLocator } from '../../fields/locators';
import { moment } from '../../fields/times';
import { checkOrder } from '../../model/values/bookingTime';
import { omitEmpty } from '../../model/values/omitEmpty';
import { zone } from './appointmentFields';

/** A calendar, which must be chosen. */
export function calendarLocator(description: string): Field<string> {
	return mustBeChosen(locator({ displayName: 'Calendar', description }, 'searchCalendars'));
}

/** Whose appointments are meant, by the names under which HighLevel takes them. */
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

/** A menu, since HighLevel has no list of all appointments, and what each entry asks for. */
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

/** What the fields above say, as `eventsIn` takes it: only the one that is shown has a value. */
export function ownerQuery({
	calendarId,
	groupId,
	userId,
}: Partial<Record<keyof typeof ownerLocators, string>>): IDataObject {
	return omitEmpty({ calendarId, groupId, userId });
}

/** A range of time; the next week unless changed. */
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
