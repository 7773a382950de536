import type { Design } from '../canvas/design.cts';
import { everyFiveMinutes, highLevelTrigger } from '../parts/highLevel.cts';
import { END_DRY_RUN, setUp, TEXT_CONTACTS, textContacts, WHO_IS_TEXTED } from './parts.cts';

export const reminder: Design = {
	file: 'sms/appointment-reminder.json',
	name: 'A reminder before each appointment',
	about: 'A day before an appointment its contact gets a text, unless that is not wanted.',
	reportsErrors: false,
	stickies: [
		setUp('Remind of appointments', END_DRY_RUN),
		{
			text: `${WHO_IS_TEXTED}\n\nHow long before: *Time Before* in the first node. An appointment that is cancelled by then has no reminder.`,
		},
	],
	parts: [
		highLevelTrigger('Appointment Starting Soon', 'appointmentStartingSoon', {
			...everyFiveMinutes,
			leadTime: 1,
			leadUnit: 'days',
		}),
		...textContacts(
			'$json.contactId',
			"={{ 'Reminder: ' + $json.title + ', ' + DateTime.fromISO($json.startTime, { setZone: true }).toFormat('cccc d LLLL, HH:mm') + '. Reply STOP to opt out.' }}",
		),
	],
	lines: [['Appointment Starting Soon', ...TEXT_CONTACTS]],
};
