import { DateTime } from 'luxon';
import { choice } from '../../fields/choice';
import { required, shownWhen, withDefault, type Field, type Values } from '../../fields/field';
import { failIfMissing } from '../../fields/filter';
import { count } from '../../fields/lists';
import { idMode, listMode } from '../../fields/locators';
import { bookingTime, moment } from '../../fields/times';
import { readBookingTime } from '../../model/values/bookingTime';
import { requireValue } from '../../model/values/requireValue';
import { locatorId } from '../../model/values/locator';

const slot: Field<string> = {
	property: {
		displayName: 'Slot',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		typeOptions: { loadOptionsDependsOn: ['calendarId.value', 'timezone.value'] },
		modes: [
			listMode('searchFreeSlots', 'Select a free slot...'),
			idMode('e.g. 2026-03-05T09:00:00-06:00', 'By Start Time'),
		],
		description: "A free time of the calendar, or the field 'start' of 'Get Free Slots'",
	},
	read: (entered, place) =>
		requireValue(readBookingTime(locatorId(entered, place.label), place.label, place), place.label),
};

const NEXT_FREE = { when: ['nextFree'] };

export const whenFields = {
	when: withDefault(
		choice(
			{ displayName: 'When' },
			[
				{
					name: 'Date and Time',
					value: 'dateTime',
					description: 'A time from a date picker or an expression; it must be free',
				},
				{
					name: 'Free Slot',
					value: 'slot',
					description: 'A time from the list of those that are free now',
				},
				{
					name: 'Next Free Slot',
					value: 'nextFree',
					description:
						"The first time that is free when the node runs, for the user in 'Assigned To' if there is one. When somebody else takes it at that moment, the one after it.",
				},
			],
			'slot',
		),
		'slot',
	),
	slot: shownWhen({ when: ['slot'] }, slot),
	startTime: shownWhen(
		{ when: ['dateTime'] },
		required(bookingTime({ displayName: 'Start Time' })),
	),
	notBefore: shownWhen(
		NEXT_FREE,
		failIfMissing(
			moment({
				displayName: 'Not Before',
				description: 'The earliest time that will do. When empty, or in the past: from now on.',
			}),
		),
	),
	daysAhead: shownWhen(
		NEXT_FREE,
		withDefault(
			count(
				{
					displayName: 'Days Ahead',
					description: "How many days to look for a free slot, counted from 'Not Before'",
				},
				1,
				7,
				365,
			),
			7,
		),
	),
};

type When = Values<typeof whenFields>;

export function startOf({ slot: chosen, startTime }: When) {
	return startTime === undefined
		? { start: chosen ?? '', label: whenFields.slot.property.displayName }
		: { start: startTime, label: whenFields.startTime.property.displayName };
}

/**
 * @param zone IANA name of the zone whose days are counted
 * @returns epoch milliseconds
 */
export function spanOf({ notBefore = 0, daysAhead = 7 }: When, zone: string) {
	const from = Math.max(notBefore, Date.now());
	return { from, to: DateTime.fromMillis(from, { zone }).plus({ days: daysAhead }).toMillis() };
}
