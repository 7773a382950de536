import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config } from '../parts/config.cts';
import { byId, everyFiveMinutes, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { code, filter, once, oneByOne, when } from '../parts/logic.cts';
import { providers } from '../providers.cts';
import { common, NOTE_PREFIX, refusalOf, SEND_PATH, sender } from './settings.cts';
import { keysHelp, unsureSender } from './stickyTexts.cts';
import { writeText } from './writeText.cts';

const now = "$('One by One').first().json";
const whyNot = {
	noPhone: 'the contact has no phone number',
	allChannels: 'do not disturb is on',
	sms: 'the contact does not want texts',
	smsPermanent: 'the contact has opted out by STOP',
	unknown: 'it is not known whether the contact wants texts',
};

const sentNote = `(${conf('dryRun')} ? 'Dry run, nothing was sent. ' : '') + 'Text to ' + ${now}.to + (${now}.goesOut ? ' (goes out ' + ${now}.goesOut + ')' : '') + ': ' + ${now}.text`;
const why = `$json.refused ? ${refusalOf('$json')} : (${JSON.stringify(whyNot)})[${now}.blockedBy]`;
const unsentNote = `'Text to ' + (${now}.to || 'this contact') + ' was not sent: ' + (${why}) + '. It was: ' + ${now}.text`;

export const t2Reminders: Design = {
	file: 'touchsms/t2-note-appointment-task-to-text.json',
	name: 'touchSMS T2: note, appointment or task → text',
	about: 'Notes, appointments and tasks of HighLevel become texts, at the right time of the day.',
	stickies: [
		{
			color: 7,
			text: `## Texts for notes, appointments and tasks

1. ${keysHelp}
2. **Config**: \`sender\` is your touchSMS number or sender ID, \`staffNumber\` who is told of tasks that fall due (empty: nobody), \`texts\` the words. \`{firstName}\`, \`{name}\`, \`{phone}\`, \`{title}\`, \`{when}\` and \`{address}\` are filled in; an empty text means no text.
3. How long before: **Time Before** in the two triggers for *soon*; \`reminderHours\` is the same for appointments.
4. **Publish** X1, X2 and then this workflow.

Scopes: *contacts.readonly*, *calendars.readonly*, *calendars/events.readonly*, *locations/tasks.readonly*; *contacts.write* for the notes.`,
		},
		{
			text: `### What is texted
- A **note** that begins with \`SMS:\` goes to the customer, word for word. Other notes stay inside.
- An **appointment**: when it is booked, and again before it begins; once when it is booked that late. A moved one is reminded of at its new time, a cancelled one not at all, and there is one text a day about it at most.
- A **task** that falls due: to your staff. When its title begins with \`SMS:\`, to the customer, at the time it is due.

Times are those of the customer's time zone. At night a text waits for \`dayBegins\`. Who does not want texts gets none. A note says what was sent, or why not; notes that begin with \`${NOTE_PREFIX}\` start nothing.`,
		},
		{
			color: 3,
			text: `### Try it in this order
${unsureSender}

1. Read one contact: add a note *SMS: Hello* to one with your own number. As long as \`dryRun\` is true touchSMS only checks the text, and a note tells what it would be.
2. Make a contact, and an appointment or a task for it.
3. Set \`dryRun\` to false, and do the first step again.`,
		},
	],
	parts: [
		highLevelTrigger('Note Added', 'noteAdded', {
			ignoreNotesStartingWith: NOTE_PREFIX,
			addContact: 'sms',
		}),
		highLevelTrigger('Appointment Booked', 'appointmentBooked', {
			...everyFiveMinutes,
			addContact: 'sms',
		}),
		highLevelTrigger('Appointment Soon', 'appointmentStartingSoon', {
			...everyFiveMinutes,
			leadTime: 24,
			leadUnit: 'hours',
			addContact: 'sms',
		}),
		highLevelTrigger('Task Due Soon', 'taskDueSoon', {
			...everyFiveMinutes,
			leadTime: 60,
			leadUnit: 'minutes',
			addContact: 'sms',
		}),
		config({
			...common,
			...sender,
			textMarker: 'SMS:',
			staffNumber: '',
			reminderHours: 24,
			unknownFirstName: 'there',
			texts: {
				appointmentBooked: 'Hi {firstName}, your appointment "{title}" is booked for {when}.',
				appointmentStartingSoon:
					'Hi {firstName}, a reminder of your appointment "{title}": {when}. See you then!',
				taskDueSoon: 'Due {when}: {title} ({name} {phone})',
			},
			language: 'en-AU',
			whenFormat: "cccc d LLLL 'at' h:mm a",
			timezone: '',
			dayBegins: '08:00',
			dayEnds: '20:00',
		}),
		code('Write the Text', writeText),
		filter('Has a Text', "$json.text !== '' && Boolean($json.contactId)"),
		once('Once', '$json.key'),
		oneByOne('One by One'),
		when('May Be Texted?', '$json.isAllowed'),
		callProvider('Send', providers.touchsms, {
			method: 'POST',
			path: SEND_PATH,
			body: `{ messages: [{ to: $json.to, from: ${conf('sender')}, body: $json.text, reference: $json.reference, metadata: $json.metadata, ...($json.date && { date: $json.date }) }] }`,
			kind: 'send',
			textsTo: '$json.to',
		}),
		highLevel('Note What Became of It', 'note', 'create', {
			contactId: byId(`={{ ${now}.contactId }}`),
			body: `={{ ${conf('notePrefix')} }} {{ $json.ok ? ${sentNote} : ${unsentNote} }}`,
		}),
	],
	lines: [
		['Note Added', 'Config'],
		['Appointment Booked', 'Config'],
		['Appointment Soon', 'Config'],
		['Task Due Soon', 'Config', 'Write the Text', 'Has a Text', 'Once', 'One by One'],
		[['One by One', 1], 'May Be Texted?', 'Send', 'Note What Became of It', 'One by One'],
		[['May Be Texted?', 1], 'Note What Became of It'],
	],
	places: {
		'Note Added': [0, 0],
		'Appointment Booked': [0, 1],
		'Appointment Soon': [0, 2],
		'Task Due Soon': [0, 3],
		Config: [1, 1.5],
		'Write the Text': [2, 1.5],
		'Has a Text': [3, 1.5],
		Once: [4, 1.5],
		'One by One': [5, 1.5],
		'May Be Texted?': [6, 1.5],
		Send: [7, 0.5],
		'Note What Became of It': [8, 1.5],
	},
};
