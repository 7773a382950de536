import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, code, filter, once, when } from '../parts/logic.cts';
import { changeTask, listTasks } from '../parts/tasks.cts';
import { providers } from '../providers.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { whyNotTexted } from '../shared/whyNotTexted.cts';
import { guard, guardLines } from './guard.cts';
import { answer, eventKinds, noteOfText, readEvent, replies } from './m3Code.cts';
import { m3Stickies } from './m3Stickies.cts';
import { NOTE_PREFIX, salesmsgBackoff } from './names.cts';
import { mapConfig } from './readContact.cts';

// A webhook's run has one item.
const event = "$('Read Event').first().json";
const contact = "$('Contact').first().json";
const read = "$('Read Text').first().json";
const contactId = byId(`={{ ${contact}.id }}`);

export const changesAndTexts: Design = {
	file: 'salesmsg/m3-changes-and-texts.json',
	name: 'Salesmsg M3: changes, texts and opt-outs → contact, notes, tasks',
	about: 'What changes in Salesmsg and what is texted there arrives in HighLevel.',
	stickies: m3Stickies,
	parts: [
		...guard('salesmsg-events'),
		config({
			webhookSecret: '',
			providerBaseUrl: providers.salesmsg.baseUrl,
			...salesmsgBackoff,
			dryRun: true,
			...brakeConfig('+1'),
			teamId: '',
			notePrefix: NOTE_PREFIX,
			eventKinds,
			...mapConfig,
			tags: 'salesmsg',
			source: 'Salesmsg',
			language: 'en',
			timezone: '',
			taskDueDays: 1,
			listLength: 10,
			replies,
		}),
		code('Read Event', readEvent()),
		filter('Meant for Us?', "$json.kind !== ''", "$json.phone !== '' || $json.email !== ''"),
		once('Once', '$json.key'),
		highLevel('Find Contact', 'contact', 'lookup', {
			phone: '={{ $json.phone }}',
			// After a change the number may be the new one, which HighLevel does not know yet.
			email: "={{ $json.kind === 'changed' ? $json.email : '' }}",
			simple: true,
			simpleOutput: 'sms',
		}),
		choose('In HighLevel?', { yes: '$json.found', 'texts us': `${event}.kind === 'text'` }),
		highLevel('Create Contact', 'contact', 'create', {
			firstName: `={{ ${event}.firstName }}`,
			lastName: `={{ ${event}.lastName }}`,
			phone: '={{ $json.phone }}',
			additionalFields: {
				source: `={{ ${conf('source')} }}`,
				tags: `={{ [${conf('tags')}, ...${event}.tags].join(',') }}`,
			},
			// M2 may be making the same contact at this moment.
			options: { ifContactExists: 'return', output: 'sms' },
		}),
		setObject('Contact', '$json'),
		choose(
			'What Happened?',
			{
				changed: `${event}.kind === 'changed'`,
				'opted out': `${event}.kind === 'optedOut'`,
			},
			'texted',
		),
		highLevel('Update What Differs', 'contact', 'update', {
			contactId,
			updateFields: {
				firstName: `={{ ${event}.firstName }}`,
				lastName: `={{ ${event}.lastName }}`,
				email: `={{ ${event}.email }}`,
				phone: `={{ ${event}.phone }}`,
				customFieldsJson: `={{ ${event}.customFields }}`,
			},
			options: { skipUnchanged: 'contact', output: 'simple' },
		}),
		when(
			'New Tags?',
			`${event}.tags.some((tag) => !${contact}.tags.includes(String(tag).toLowerCase()))`,
		),
		highLevel('Add Tags', 'tag', 'add', { contactId, otherTags: `={{ ${event}.tags }}` }),
		filter('Opted Out?', `${event}.optedOut`),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId,
			channels: { SMS: "={{ $json.command === 'start' ? 'inactive' : 'active' }}" },
			message: `={{ ${event}.text ? 'Texted ' + ${event}.text : 'Opted out in Salesmsg' }}`,
		}),
		highLevel('Note Text', 'note', 'create', { contactId, body: noteOfText(event, contact) }),
		filter('From Customer?', `${event}.kind === 'text'`),
		highLevel('Read Text', 'contact', 'readText', {
			text: `={{ ${event}.text || '(no words)' }}`,
			timezone: byId(`={{ ${conf('timezone')} }}`),
			options: {
				defaultDueDays: `={{ ${conf('taskDueDays')} }}`,
				language: `={{ ${conf('language')} }}`,
			},
		}),
		choose('What Is Asked?', {
			'stop or start': "['stop', 'start'].includes($json.command)",
			'done, cancel or list': "['done', 'cancel', 'list'].includes($json.command)",
			'a task': "['task', 'followUp'].includes($json.command)",
			'new details': "$json.command === 'new'",
		}),
		...changeTask(contactId, read),
		listTasks(contactId),
		highLevel('Create Task', 'task', 'create', {
			contactId,
			title: '={{ $json.title }}',
			dueDate: '={{ $json.dueDate }}',
			additionalFields: { body: '={{ $json.text }}' },
		}),
		highLevel('Save Details', 'contact', 'upsert', {
			firstName: '={{ $json.firstName }}',
			lastName: '={{ $json.lastName }}',
			email: '={{ $json.email }}',
			phone: `={{ ${event}.phone }}`,
			options: { existingValues: 'keep', output: 'simple' },
		}),
		code('Answer', answer()),
		filter('Anything to Say?', "$json.answer !== ''"),
		when('May Be Sent?', `${contact}.mayBeTexted === true`, `${conf('dryRun')} === false`),
		callProvider('Send Answer', providers.salesmsg, {
			method: 'POST',
			path: '/messages',
			query: `{ number: ${contact}.phone, team_id: ${conf('teamId')}, message: $json.answer }`,
			kind: 'send',
			textsTo: `${contact}.phone`,
		}),
		filter('Refused?', '$json.refused === true'),
		highLevel('Note Not Sent', 'note', 'create', {
			contactId,
			body: `={{ ${conf('notePrefix')} + ' Text to ' + ${contact}.phone + ' was not sent: ' + String($json.message ?? (${contact}.mayBeTexted ? 'dryRun is on in Config' : ${whyNotTexted(contact)})).replace(/[.]+$/, '') + '. It was: ' + $('Answer').first().json.answer }}`,
		}),
	],
	lines: [
		...guardLines,
		['Take It', 'Read Event', 'Meant for Us?', 'Once', 'Find Contact', 'In HighLevel?', 'Contact'],
		[['In HighLevel?', 1], 'Create Contact', 'Contact'],
		[
			'Contact',
			'What Happened?',
			'Update What Differs',
			'New Tags?',
			'Add Tags',
			'Opted Out?',
			'Set Do Not Disturb',
		],
		[['What Happened?', 1], 'Set Do Not Disturb'],
		[['New Tags?', 1], 'Opted Out?'],
		[['What Happened?', 2], 'Note Text', 'From Customer?', 'Read Text', 'What Is Asked?'],
		['What Is Asked?', 'Set Do Not Disturb'],
		[
			['What Is Asked?', 1],
			'Open Tasks',
			'Task Meant',
			'Which Way?',
			'Complete Task',
			'Answer',
			'Anything to Say?',
			'May Be Sent?',
			'Send Answer',
			'Refused?',
			'Note Not Sent',
		],
		[['Which Way?', 1], 'Delete Task', 'Answer'],
		[['Which Way?', 2], 'List Tasks', 'Answer'],
		[['What Is Asked?', 2], 'Create Task', 'Answer'],
		[['What Is Asked?', 3], 'Save Details', 'Answer'],
		[['May Be Sent?', 1], 'Note Not Sent'],
	],
};
