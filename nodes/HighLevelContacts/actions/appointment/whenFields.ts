import { choice } from '../../fields/choice';
import { required, shownWhen, withDefault, type Field } from '../../fields/field';
import { idMode, listMode } from '../../fields/locators';
import { bookingTime } from '../../fields/times';
import { readBookingTime } from '../../model/values/bookingTime';
import { needed } from '../../model/values/needed';
import { locatorId } from '../../run/locator';

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
		needed(readBookingTime(locatorId(entered, place.label), place.label, place), place.label),
};

/** When a new appointment begins: a menu, and what each entry asks for. */
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
};

/** The start that the fields above name, and the label of the one that holds it. */
export function startOf({ slot: chosen, startTime }: { slot?: string; startTime?: string }) {
	return startTime === undefined
		? { start: chosen ?? '', label: whenFields.slot.property.displayName }
		: { start: startTime, label: whenFields.startTime.property.displayName };
}
