import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, filter, once, stopAndError, when } from '../parts/logic.cts';
import { listTasks } from '../parts/tasks.cts';
import { respond, webhook } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { common, NOTE_PREFIX, SEND_PATH, sender } from './settings.cts';
import { keysHelp } from './stickyTexts.cts';

const got = "$('touchSMS').first().json";
const reply = "$('Reply').first().json";
const contactId = byId("={{ $('Contact').first().json.id }}");
const read = "$('Read Text').first().json";

/** What touchSMS says of it, as a boolean or in words. */
const isOptOut = `String(${got}.body.is_opt_out) === 'true'`;

/** Both bodies that touchSMS was seen to send (docs/sms/touchsms.md). */
const readReply = `{ from: String(${got}.body.from ?? '').replace(/^\\+?(?=\\d)/, '+'), text: String(${got}.body.content ?? ${got}.body.body ?? ''), key: ${got}.body.id ?? [${got}.body.from, ${got}.body.to, ${got}.body.date, ${got}.body.content].join('|') }`;

export const t5Replies: Design = {
	file: 'touchsms/t5-replies.json',
	name: 'touchSMS T5: reply → contact, note and task',
	about:
		'What customers answer arrives at their contact: as a note, as Do Not Disturb, and as tasks.',
	stickies: [
		{
			color: 7,
			text: `## What customers answer

1. ${keysHelp}
2. **Config**: make up a long \`webhookSecret\`. As long as it is empty, nothing is let in.
3. **Publish** X1, X2 and then this workflow. Copy the **Production URL** of the node *touchSMS*, add \`?secret=\` and your secret, and give it to touchSMS as the address for incoming messages.

Scopes: *contacts.readonly* and *contacts.write*.`,
		},
		{
			text: `### How it works
- Finds or makes the contact by its number, and adds the text as a note that begins with \`${NOTE_PREFIX}\`. Delivered twice, it is written once.
- **STOP** and **START** set do not disturb for texts.
- **TASK** call Bob tomorrow, or *call me back on Friday*: a task. **DONE 2**: completes it. **LIST**: texts the open tasks. **NEW** Ada Ant ada@example.com: fills in the contact.`,
		},
		{
			color: 3,
			text: `### Try it in this order
**Not sure:** touchSMS signs nothing, so the secret in the address is all that keeps others out. It was seen with two forms of a message; both are read in *Reply*.

1. Text your number, and find the note on the contact.
2. Text *TASK call me tomorrow*, and find the task.
3. Set \`dryRun\` to false, and text *LIST*: the answer is a text.`,
		},
	],
	parts: [
		webhook('touchSMS', { path: 'touchsms-replies', answers: 'responseNode' }),
		config({ ...common, ...sender, webhookSecret: '', language: 'en', listLength: 10 }),
		when(
			'Secret Right?',
			`${conf('webhookSecret')} !== ''`,
			`${got}.query.secret === ${conf('webhookSecret')}`,
		),
		respond('Let In', 200, '{ "ok": true }'),
		respond('Keep Out', 401, '{ "message": "The secret in the address is missing or wrong" }'),
		setObject('Reply', readReply),
		filter('Is a Text', "$json.text !== ''", '/^\\+\\d+$/.test($json.from)'),
		once('Once', '$json.key'),
		highLevel('Contact', 'contact', 'upsert', {
			phone: '={{ $json.from }}',
			options: { output: 'sms' },
		}),
		highLevel('Note', 'note', 'create', {
			contactId,
			body: `={{ ${conf('notePrefix')} }} Text from {{ ${reply}.from }}: {{ ${reply}.text }}`,
		}),
		highLevel('Read Text', 'contact', 'readText', {
			text: `={{ ${reply}.text }}`,
			timezone: byId("={{ $('Contact').first().json.timezone ?? '' }}"),
			options: { language: `={{ ${conf('language')} }}` },
		}),
		choose('What Is Asked?', {
			// touchSMS may know it by words of its own.
			'stop or start': `['stop', 'start'].includes($json.command) || ${isOptOut}`,
			task: "['task', 'followUp'].includes($json.command)",
			new: "$json.command === 'new'",
			list: "$json.command === 'list'",
			done: "$json.command === 'done' && Boolean($json.taskNumber ?? $json.taskId)",
		}),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId,
			channels: {
				SMS: `={{ $json.command === 'stop' || ${isOptOut} ? 'active' : 'inactive' }}`,
			},
			message: `={{ 'Texted ' + ${read}.text }}`,
		}),
		highLevel('Create Task', 'task', 'create', {
			contactId,
			title: '={{ $json.title }}',
			dueDate: '={{ $json.dueDate }}',
			additionalFields: { body: '={{ $json.text }}' },
		}),
		highLevel(
			'Complete Task',
			'task',
			'complete',
			{
				contactId,
				taskId: { __rl: true, mode: 'number', value: '={{ $json.taskNumber ?? $json.taskId }}' },
			},
			{ onError: 'continueErrorOutput' },
		),
		// A number that is not in the list is the customer's slip, which the list answers.
		when('No Such Task?', '/no open task|did not find/i.test($json.error.message)'),
		stopAndError(
			'Say What Failed',
			`=The task is still open: {{ $json.error.message }}. {{ $json.error.description ?? '' }}`,
		),
		highLevel('Save Details', 'contact', 'upsert', {
			firstName: '={{ $json.firstName }}',
			lastName: '={{ $json.lastName }}',
			email: '={{ $json.email }}',
			phone: `={{ ${reply}.from }}`,
			options: { existingValues: 'keep', output: 'simple' },
		}),
		listTasks(contactId),
		filter('May Be Texted', "$('Contact').first().json.mayBeTexted"),
		callProvider('Send', providers.touchsms, {
			method: 'POST',
			path: SEND_PATH,
			body: `{ messages: [{ to: ${reply}.from, from: ${conf('sender')}, body: $json.text || 'You have no open tasks.' }] }`,
			kind: 'send',
			textsTo: `${reply}.from`,
		}),
	],
	lines: [
		['touchSMS', 'Config', 'Secret Right?', 'Let In', 'Reply', 'Is a Text', 'Once', 'Contact'],
		[['Secret Right?', 1], 'Keep Out'],
		['Contact', 'Note', 'Read Text', 'What Is Asked?', 'Set Do Not Disturb'],
		[['What Is Asked?', 1], 'Create Task'],
		[['What Is Asked?', 2], 'Save Details'],
		[['What Is Asked?', 3], 'List Tasks', 'May Be Texted', 'Send'],
		[['What Is Asked?', 4], 'Complete Task'],
		[['Complete Task', 1], 'No Such Task?', 'List Tasks'],
		[['No Such Task?', 1], 'Say What Failed'],
	],
	places: {
		touchSMS: [0, 2],
		Config: [1, 2],
		'Secret Right?': [2, 2],
		'Let In': [3, 2],
		'Keep Out': [3, 3],
		Reply: [4, 2],
		'Is a Text': [5, 2],
		Once: [6, 2],
		Contact: [7, 2],
		Note: [8, 2],
		'Read Text': [9, 2],
		'What Is Asked?': [10, 2],
		'Set Do Not Disturb': [11, 0],
		'Create Task': [11, 1],
		'Save Details': [11, 2],
		'Complete Task': [11, 4],
		'No Such Task?': [12, 4],
		'Say What Failed': [13, 5],
		'List Tasks': [13, 3],
		'May Be Texted': [14, 3],
		Send: [15, 3],
	},
};
