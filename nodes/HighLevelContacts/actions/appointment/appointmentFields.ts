import { status } from '../../fields/appointmentStatus';
import { choice } from '../../fields/choice';
import { withProperty } from '../../fields/field';
import { flag } from '../../fields/flag';
import { childOfContact, contactLocator, timeZone, userLocator } from '../../fields/locators';
import { longText, text } from '../../fields/text';
import { bookingTime } from '../../fields/times';
import type { Touch } from '../../run/keyedQueue';

/** Only the list of appointments needs the contact. */
export const appointmentFields = {
	contactId: {
		...withProperty(contactLocator(), {
			required: false,
			description:
				"Whose appointments the list below shows; not needed when 'Appointment' is given by its ID",
		}),
		read: () => undefined,
	},
	appointmentId: childOfContact('Appointment', 'searchAppointments'),
};

export const zone = withProperty(timeZone(), {
	description:
		'In which the times of this node are meant and shown. When empty, a time that you enter without a zone is meant in that of the workflow, and times are shown in that of the sub-account.',
});

export function touchesAppointment({ appointmentId }: { appointmentId: string }): Touch[] {
	return [{ key: `appointment ${appointmentId}` }];
}

export const details = {
	address: text({
		displayName: 'Address',
		placeholder: 'e.g. 1 Main Street, or the link of a meeting',
		description: 'Where it takes place. When empty, the place that the calendar names.',
	}),
	assignedUserId: userLocator({
		displayName: 'Assigned To',
		description: 'The user who keeps the appointment; must belong to the calendar.',
	}),
	description: longText({ displayName: 'Description' }, 3),
	endTime: bookingTime({
		displayName: 'End Time',
		description: 'When empty, the calendar or the earlier times decide how long it takes',
	}),
	meetingLocationType: choice(
		{
			displayName: 'Meeting Place',
			description: 'Replaces the place that the calendar names. With an address it is Custom.',
		},
		[
			{ name: 'Address', value: 'address' },
			{ name: 'Custom', value: 'custom' },
			{ name: 'Google Meet', value: 'gmeet' },
			{ name: 'Microsoft Teams', value: 'ms_teams' },
			{ name: 'Phone', value: 'phone' },
			{ name: 'Zoom', value: 'zoom' },
		],
		'phone',
	),
	appointmentStatus: status,
	title: text({
		displayName: 'Title',
		placeholder: 'e.g. Intro call with Ada',
		description: 'When empty, a new appointment is called by the name of the contact',
	}),
};

export const notifyOption = {
	toNotify: flag(
		{
			displayName: 'Run Automations',
			description:
				'Whether workflows and reminders of HighLevel take notice, for example with a confirmation by text',
		},
		true,
	),
};

export const bookingOptions = {
	ignoreFreeSlotValidation: flag(
		{
			displayName: 'Book Outside Free Slots',
			description:
				"Whether to book also when the time is taken or outside the opening hours of the calendar; never done with 'Next Free Slot'",
		},
		false,
	),
	ignoreDateRange: flag(
		{
			displayName: 'Ignore Notice and Booking Window',
			description:
				'Whether to book also at shorter notice or further ahead than the calendar allows',
		},
		false,
	),
	...notifyOption,
};
