import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { code, filter, once, oneByOne, when } from '../parts/logic.cts';
import { webhook } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { SEND_PATH, sendConfig, SIGNATURE } from './common.cts';
import { composeText, readReceipt } from './f3Code.cts';
import { f3Stickies } from './f3Stickies.cts';

const text = (field: string) => `$('This Text').first().json.${field}`;
const receipt = (field: string) => `$('Read Receipt').first().json.${field}`;

/** What became of a text, for the note on the contact. */
const outcome = `$json.why
	? 'The contact was not texted (' + $json.why + '): ' + ${text('text')}
	: !$json.ok
		? 'Text to ' + ${text('to')} + ' was not sent (' + $json.message + '): ' + ${text('text')}
		: ${conf('dryRun')}
			? 'Dry run, nothing was sent. Text to ' + ${text('to')} + ': ' + ${text('text')}
			: 'Text to ' + ${text('to')} + (${text('delay')} ? ' for ' + ${text('delay')} + ' Paris time' : '') + ' (ticket ' + $json.body.ticket + ', cost ' + $json.body.cost + '): ' + ${text('text')}`;

export const f3TaskOrNote: Design = {
	file: 'smsfactor/f3-task-or-note-to-text.json',
	name: 'SMSFactor F3: task or note → text, with receipts',
	about: 'Tasks and notes go out as texts, and the contact keeps what became of them.',
	stickies: f3Stickies,
	parts: [
		highLevelTrigger('Task Created', 'taskCreated', { addContact: 'sms' }),
		highLevelTrigger('Note Added', 'noteAdded', {
			notesOf: 'recent',
			noteContacts: 20,
			ignoreNotesStartingWith: sendConfig.notePrefix as string,
			addContact: 'sms',
		}),
		webhook('Receipt', { path: 'smsfactor-f3-receipt', headerCredential: SIGNATURE }),
		config({
			...sendConfig,
			contactMark: 'SMS:',
			taskText: 'New task for {name}: {text} (due {due})',
			noteText: 'New note on {name}: {text}',
			minutesBeforeDue: 0,
			maxLetters: 459,
		}),
		when('Is It a Receipt?', 'Boolean($json.headers)'),
		setObject('Read Receipt', readReceipt),
		filter('Is It Ours, and Final?', '$json.contactId !== null', '$json.status !== 1'),
		once('Once per Receipt', '[$json.reference, $json.to, $json.status].join("|")'),
		highLevel('Note the Receipt', 'note', 'create', {
			contactId: byId('={{ $json.contactId }}'),
			body: `={{ ${conf('notePrefix')} }} Text to {{ $json.to }} {{ $json.why ? 'did not arrive: ' + $json.why : 'arrived' }}`,
		}),
		filter('Did It Fail?', `Boolean(${receipt('why')})`),
		highLevel('Task to Call', 'task', 'create', {
			contactId: byId(`={{ ${receipt('contactId')} }}`),
			title: `=Call in place of the text to {{ ${receipt('to')} }}`,
			dueDate: '={{ $now.plus({ days: 1 }).toISO() }}',
			additionalFields: {
				body: `={{ ${conf('notePrefix')} }} The text did not arrive: {{ ${receipt('why')} }}`,
			},
		}),
		code('Compose', composeText),
		filter(
			'Is There Somebody to Text?',
			'!$json.isOwn',
			'Boolean($json.contactId)',
			'Boolean($json.to || $json.why)',
		),
		once('Once per Task or Note', '$json.key'),
		oneByOne('One by One'),
		setObject('This Text', '$json'),
		when('May It Be Sent?', "$json.why === ''"),
		callProvider('Send Text', providers.smsfactor, {
			path: SEND_PATH,
			query: `{
	to: $json.to.replace('+', ''),
	text: $json.text,
	sender: ${conf('sender')} || undefined,
	pushtype: 'alert',
	delay: $json.delay || undefined,
	gsmsmsid: $json.reference,
}`,
			kind: 'send',
			textsTo: '$json.to',
		}),
		highLevel('Note What Became of It', 'note', 'create', {
			contactId: byId(`={{ ${text('contactId')} }}`),
			body: `={{ ${conf('notePrefix')} }} {{ ${outcome} }}`,
		}),
	],
	lines: [
		[
			'Task Created',
			'Config',
			'Is It a Receipt?',
			'Read Receipt',
			'Is It Ours, and Final?',
			'Once per Receipt',
			'Note the Receipt',
			'Did It Fail?',
			'Task to Call',
		],
		['Note Added', 'Config'],
		['Receipt', 'Config'],
		[
			['Is It a Receipt?', 1],
			'Compose',
			'Is There Somebody to Text?',
			'Once per Task or Note',
			'One by One',
		],
		[
			['One by One', 1],
			'This Text',
			'May It Be Sent?',
			'Send Text',
			'Note What Became of It',
			'One by One',
		],
		[['May It Be Sent?', 1], 'Note What Became of It'],
	],
};
