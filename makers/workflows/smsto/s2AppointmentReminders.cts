import type { Design } from '../canvas/design.cts';
import { backoffConfig } from '../parts/callProvider.cts';
import { conf, config } from '../parts/config.cts';
import { byId, everyFiveMinutes, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { code, filter, once, oneByOne, when } from '../parts/logic.cts';
import { providers } from '../providers.cts';
import { reminder } from './s2Reminder.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { sendAndNote } from './send.cts';

const one = (field: string) => `$('May Be Texted?').first().json.${field}`;

export const appointmentReminders: Design = {
	file: 'smsto/s2-appointment-reminders.json',
	name: 'SMS.to S2: appointment → reminder',
	about:
		'Customers are reminded of their appointments, and told what changes about them, at their local time.',
	stickies: [
		{
			color: 7,
			text: `## Reminders of appointments, through SMS.to

1. Choose the credential **HighLevel private integration** in the nodes with the HighLevel sign.
2. *Config*: \`sender\` is your SMS.to number or sender ID, \`texts\` the words. \`{firstName}\`, \`{title}\`, \`{day}\`, \`{time}\` and \`{address}\` are filled in; an empty text is not sent.
3. How long before: **Time Before** in *Appointment Soon*.
4. **Publish** X1, X2 and then this workflow.

HighLevel scopes: \`contacts.readonly\`, \`calendars.readonly\`, \`calendars/events.readonly\`, \`locations.readonly\`; \`contacts.write\` for the notes.`,
		},
		{
			text: `### What is texted
- A **reminder** a day before. Cancelled appointments get none.
- When an appointment was **moved** or **cancelled**, its new time or that it does not take place.
- About one time of an appointment at most one text a day.

Day and time are those of the customer's time zone in HighLevel, else of yours. At night SMS.to keeps the text until \`dayBegins\` there. Who does not want texts gets none. A note says what was sent, or why not.`,
		},
		{
			color: 5,
			text: `### Test in this order
1. *Read one contact*, with a HighLevel Contacts node and its ID.
2. *Create a contact* with your own number, and an appointment for tomorrow.
3. Look at the note: \`dryRun\` is true, so SMS.to was only asked for the price. Then set it to false.

### Not sure about SMS.to
How it reads \`scheduled_for\` with \`timezone\`. If texts come hours late, set \`dayBegins\` to 00:00 and \`dayEnds\` to 24:00: then none waits. SMS.to keeps no appointments, so nothing else of them is sent there.`,
		},
	],
	parts: [
		highLevelTrigger('Appointment Soon', 'appointmentStartingSoon', {
			...everyFiveMinutes,
			leadTime: 24,
			leadUnit: 'hours',
			addContact: 'sms',
		}),
		highLevelTrigger('Appointment Changed', 'appointmentChanged', {
			...everyFiveMinutes,
			addContact: 'sms',
			filters: { changedFields: ['startTime', 'appointmentStatus'] },
		}),
		config({
			providerBaseUrl: providers.smsto.baseUrl,
			...backoffConfig,
			dryRun: true,
			...brakeConfig('+44'),
			sender: '',
			notePrefix: '[SMS.to]',
			texts: {
				reminder: 'Hi {firstName}, see you on {day} at {time}: {title}. {address}',
				moved: 'Hi {firstName}, your appointment "{title}" is now on {day} at {time}.',
				cancelled: 'Hi {firstName}, your appointment "{title}" on {day} at {time} is cancelled.',
			},
			unknownFirstName: 'there',
			language: 'en-GB',
			dayFormat: 'cccc d LLLL',
			timeFormat: 'HH:mm',
			timezone: '',
			dayBegins: '08:00',
			dayEnds: '20:00',
		}),
		code('Write the Text', reminder),
		filter('Has a Text', "$json.text !== '' && Boolean($json.contactId)"),
		once('Once', '$json.key'),
		oneByOne('One by One'),
		when('May Be Texted?', '$json.isAllowed'),
		...sendAndNote('Send', 'Note It', {
			to: one('to'),
			message: one('text'),
			contactId: one('contactId'),
			more: `...(${one('scheduledFor')} && { scheduled_for: ${one('scheduledFor')}, timezone: ${one('zone')} })`,
		}),
		highLevel('Note Why Not', 'note', 'create', {
			contactId: byId('={{ $json.contactId }}'),
			body: `={{ ${conf('notePrefix')} }} Text was not sent, {{ $json.whyNot }}: {{ $json.text }}`,
		}),
	],
	lines: [
		['Appointment Soon', 'Config'],
		['Appointment Changed', 'Config', 'Write the Text', 'Has a Text', 'Once', 'One by One'],
		[['One by One', 1], 'May Be Texted?', 'Send', 'Note It', 'One by One'],
		[['May Be Texted?', 1], 'Note Why Not', 'One by One'],
	],
};
