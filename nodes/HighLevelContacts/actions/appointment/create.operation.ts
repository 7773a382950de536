import type { INodeProperties } from 'n8n-workflow';
import { asText } from '../../model/answered';
import { appointmentBody } from '../../model/appointmentBody';
import { checkOrder, toBookingTime } from '../../model/appointmentTime';
import { appointmentOutput } from '../../model/entityOutput';
import type { ItemContext } from '../../run/itemContext';
import { additionalFields, contactLocator, idMode, listMode, timeZoneLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { bookingOptions, calendarLocator, detailFields } from './appointmentFields';
import { bookAppointment } from './bookAppointment';
import { readBack } from './readBack';

const timeFields: INodeProperties[] = [
	{
		displayName: 'When',
		name: 'when',
		type: 'options',
		options: [
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
		default: 'slot',
	},
	{
		displayName: 'Slot',
		name: 'slot',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		typeOptions: { loadOptionsDependsOn: ['calendarId.value', 'timezone.value'] },
		modes: [
			listMode('searchFreeSlots', 'Select a free slot...'),
			idMode('e.g. 2026-03-05T09:00:00-06:00', 'By Start Time'),
		],
		description: "A free time of the calendar, or the field 'start' of 'Get Free Slots'",
		displayOptions: { show: { when: ['slot'] } },
	},
	{
		displayName: 'Start Time',
		name: 'startTime',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { when: ['dateTime'] } },
	},
];

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description:
			'Book an appointment for a contact in a calendar. When the time is not free, the error names the next free ones.',
		action: 'Create an appointment',
	},
	fields: [
		contactLocator(),
		calendarLocator('The calendar in which the appointment is booked'),
		...timeFields,
		timeZoneLocator(),
		additionalFields(...detailFields()),
	],
	options: bookingOptions,
	touches(item) {
		const [start] = readStart(item, item.zone('timezone', 'Time Zone'));
		// The first one who asks for a time gets it.
		const slot = `slot ${item.id('calendarId', 'Calendar')} ${Date.parse(start)}`;
		return [...touchesContact(item), { key: slot }];
	},
	async run(item) {
		const zone = item.zone('timezone', 'Time Zone');
		const contactId = item.id('contactId', 'Contact');
		const [startTime, label] = readStart(item, zone);
		const body = {
			...appointmentBody(
				{ ...item.collection('additionalFields'), ...item.collection('options') },
				zone,
			),
			calendarId: item.id('calendarId', 'Calendar'),
			contactId,
			startTime,
		};
		if ('endTime' in body) checkOrder(startTime, body.endTime, label, 'End Time');
		const answer = await bookAppointment(item, body, zone);
		const appointment = await readBack(item.api, asText(answer.id) ?? '', answer, body);
		return appointmentOutput(appointment, contactId, false);
	},
};

/** The start and the name of the field that holds it. */
function readStart(item: ItemContext, zone: string): [start: string, label: string] {
	return item.text('when') === 'dateTime'
		? [toBookingTime(item.filled('startTime', 'Start Time'), zone, 'Start Time'), 'Start Time']
		: [toBookingTime(item.id('slot', 'Slot'), zone, 'Slot'), 'Slot'];
}
