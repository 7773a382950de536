import type { INodeProperties } from 'n8n-workflow';
import { statusIn } from '../../model/appointmentStatus';
import type { Appointment } from '../../model/wire';
import { childLocator, contactLocator, filters, locator, userLocator } from '../fields';

/** The calendar in which appointments are booked. */
export function calendarLocator(description: string): INodeProperties {
	return locator('Calendar', 'calendarId', 'searchCalendars', { required: true, description });
}

/** An appointment, and the contact that only the list of appointments needs. */
export function appointmentFields(): INodeProperties[] {
	return [
		{
			...contactLocator(),
			required: false,
			description:
				"Whose appointments the list below shows; not needed when 'Appointment' is given by its ID",
		},
		childLocator('Appointment', 'appointmentId', 'searchAppointments'),
	];
}

const statuses = [
	{ name: 'Cancelled', value: 'cancelled' },
	{ name: 'Confirmed', value: 'confirmed' },
	{ name: 'Invalid', value: 'invalid' },
	{ name: 'New', value: 'new', description: 'Not confirmed yet' },
	{ name: 'No-Show', value: 'noshow', description: 'The contact did not come' },
	{ name: 'Showed', value: 'showed', description: 'The contact came' },
];

const statusField: INodeProperties = {
	displayName: 'Status',
	name: 'appointmentStatus',
	type: 'options',
	options: statuses,
	default: 'confirmed',
};

/** What may be filtered by, which HighLevel itself cannot do. */
export const statusCondition: INodeProperties = {
	displayName: 'Status',
	name: 'appointmentStatus',
	type: 'multiOptions',
	options: statuses,
	default: [],
	description: 'Only appointments with one of these statuses',
};

/** The filter of the lists. */
export const statusFilter: INodeProperties = filters(statusCondition);

/** Makes the test for what was chosen in the filter; nothing chosen lets all pass. */
export function hasStatus(chosen: unknown): (appointment: Appointment) => boolean {
	const wanted = [chosen ?? []].flat().map(String);
	return (appointment) => !wanted.length || wanted.includes(statusIn(appointment) ?? '');
}

/** What create and update can set beside the time, sorted by label. */
export function detailFields(): INodeProperties[] {
	return [
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1 Main Street, or the link of a meeting',
			description: 'Where it takes place. When empty, the place that the calendar names.',
		},
		userLocator(
			'Assigned To',
			'assignedUserId',
			'The user who keeps the appointment; must belong to the calendar',
		),
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
		},
		{
			displayName: 'End Time',
			name: 'endTime',
			type: 'dateTime',
			default: '',
			description: 'When empty, the calendar or the earlier times decide how long it takes',
		},
		{
			displayName: 'Meeting Place',
			name: 'meetingLocationType',
			type: 'options',
			options: [
				{ name: 'Address', value: 'address' },
				{ name: 'Custom', value: 'custom' },
				{ name: 'Google Meet', value: 'gmeet' },
				{ name: 'Microsoft Teams', value: 'ms_teams' },
				{ name: 'Phone', value: 'phone' },
				{ name: 'Zoom', value: 'zoom' },
			],
			default: 'phone',
			description: 'Replaces the place that the calendar names. With an address it is Custom.',
		},
		statusField,
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Intro call with Ada',
			description: 'When empty, a new appointment is called by the name of the contact',
		},
	];
}

/** Whether workflows and reminders of HighLevel take notice. */
export const notifyOption: INodeProperties = {
	displayName: 'Run Automations',
	name: 'toNotify',
	type: 'boolean',
	default: true,
	description:
		'Whether workflows and reminders of HighLevel take notice, for example with a confirmation by text',
};

/** How strictly a time is checked, and who hears of it. */
export const bookingOptions: INodeProperties[] = [
	{
		displayName: 'Book Outside Free Slots',
		name: 'ignoreFreeSlotValidation',
		type: 'boolean',
		default: false,
		description:
			'Whether to book also when the time is taken or outside the opening hours of the calendar',
	},
	{
		displayName: 'Ignore Notice and Booking Window',
		name: 'ignoreDateRange',
		type: 'boolean',
		default: false,
		description: 'Whether to book also at shorter notice or further ahead than the calendar allows',
	},
	notifyOption,
];
