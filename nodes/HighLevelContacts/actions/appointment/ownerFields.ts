import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { shownWhen, withDefault } from '../../fields/field';
import { locator, mustBeChosen, userLocator } from '../../fields/locators';
import { omitEmpty } from '../../model/values/omitEmpty';
import { calendarLocator } from './appointmentFields';

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
