import type { Design } from '../canvas/design.cts';
import { backoffConfig } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, code, filter, nothing, once, when } from '../parts/logic.cts';
import { changeTask, listTasks } from '../parts/tasks.cts';
import { providers } from '../providers.cts';
import { routerStickies } from './s1Stickies.cts';
import { allowedCommand, replies, replyText } from './s1Words.cts';
import { spoken } from '../shared/spoken.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { sendAndNote } from './send.cts';
import { signatureConfig, signedWebhook } from './signedWebhook.cts';

const message = (field: string) => `$('Message').first().json.${field}`;
const command = (field: string) => `$('Command').first().json.${field}`;
const contact = byId("={{ $('Find or Create Contact').first().json.id }}");
const country = byId(`={{ ${conf('defaultCountry')} }}`);

/** SMS.to writes numbers with their country code, though not always with the plus. */
const senderNumber = `'+' + ${message('from')}.replace(/\\D/g, '')`;
/** HighLevel would give the contact that has the email already the sender's number, whoever sends it. */
const isEmailFree = `${command('phone')} !== null || !$json.found || $json.phone === ${senderNumber}`;

const hook = signedWebhook(
	'When a Text Arrives',
	'smsto-inbound',
	config({
		providerBaseUrl: providers.smsto.baseUrl,
		...backoffConfig,
		...signatureConfig,
		dryRun: true,
		...brakeConfig('+44'),
		sender: '',
		notePrefix: '[SMS.to]',
		fieldMap: { from: 'from', to: 'to', text: 'message', receivedAt: 'receivedDate' },
		defaultCountry: '',
		timezone: '',
		language: 'en',
		tag: 'texted-us',
		optOutTag: 'sms-optout',
		welcomeTask: 'Welcome {name}, who texted for the first time',
		taskDueDays: 1,
		assignTasksTo: '',
		staffNumbers: '',
		listLength: 10,
		replies,
	}),
);

export const inboundRouter: Design = {
	file: 'smsto/s1-inbound-router.json',
	name: 'SMS.to S1: texts → contact, note, tasks',
	about:
		'Every text to your number is kept as a note on its contact, and becomes the tasks that it asks for.',
	stickies: routerStickies,
	parts: [
		...hook.parts,
		setObject(
			'Message',
			`Object.fromEntries(Object.entries(${conf('fieldMap')}).map(([ours, theirs]) => [ours, String(($('When a Text Arrives').first().json.body ?? {})[theirs] ?? '').trim()]))`,
		),
		filter(
			'From a Person?',
			'/^\\+?[\\d\\s().-]{7,}$/.test($json.from)',
			`$json.from.replace(/\\D/g, '') !== String(${conf('sender')}).replace(/\\D/g, '')`,
		),
		once('New Text?', "[$json.from, $json.to, $json.receivedAt, $json.text].join('|')"),
		highLevel('Read Text', 'contact', 'readText', {
			text: "={{ $json.text || '(no words)' }}",
			timezone: byId(`={{ ${conf('timezone')} }}`),
			options: {
				defaultDueDays: `={{ ${conf('taskDueDays')} }}`,
				language: `={{ ${conf('language')} }}`,
				defaultCountry: country,
			},
		}),
		code('Command', allowedCommand),
		highLevel('Whose Email?', 'contact', 'lookup', {
			email: '={{ $json.email }}',
			phone: `={{ $json.email ? '' : ${senderNumber} }}`,
			simple: true,
		}),
		highLevel('Find or Create Contact', 'contact', 'upsert', {
			firstName: `={{ ${command('firstName')} }}`,
			lastName: `={{ ${command('lastName')} }}`,
			email: `={{ ${isEmailFree} ? ${command('email')} : '' }}`,
			phone: `={{ ${command('phone')} ?? ${senderNumber} }}`,
			additionalFields: {
				tagsToAdd: `={{ [${conf('tag')}, ...(${command('tags')} ?? [])].join(',') }}`,
			},
			options: {
				// A customer fills in what is empty; the staff puts right what is wrong.
				existingValues: `={{ ${command('isStaff')} ? 'replace' : 'keep' }}`,
				output: 'simple',
			},
		}),
		highLevel('Note Text', 'note', 'create', {
			contactId: contact,
			body: `={{ ${conf('notePrefix')} + ' Text from ' + ${message('from')} + ': ' + ${command('text')} }}`,
		}),
		when(
			'Somebody New?',
			`${command('command')} !== 'stop' && ($('Find or Create Contact').first().json.new === true || ${command('command')} === 'new')`,
		),
		highLevel('Welcome Task', 'task', 'create', {
			contactId: contact,
			title: `={{ ${conf('welcomeTask')}.replace('{name}', () => ${spoken("$('Find or Create Contact').first().json.name")} || ${message('from')}) }}`,
			dueDate: `={{ $now.plus({ days: ${conf('taskDueDays')} }).toISO() }}`,
			additionalFields: {
				assignedTo: byId(`={{ ${conf('assignTasksTo')} }}`),
				body: `={{ ${command('text')} }}`,
			},
		}),
		choose(
			'What Is Asked?',
			{
				'done, cancel or list': `['done', 'cancel', 'list'].includes(${command('command')})`,
				'a task': `['task', 'followUp'].includes(${command('command')})`,
				'anything else': `!['stop', 'start'].includes(${command('command')})`,
				stop: `${command('command')} === 'stop'`,
			},
			'start',
		),
		highLevel('Create Task', 'task', 'create', {
			contactId: contact,
			title: `={{ ${command('title')} }}`,
			dueDate: `={{ ${command('dueDate')} }}`,
			additionalFields: {
				assignedTo: byId(`={{ ${conf('assignTasksTo')} }}`),
				body: `={{ 'Texted by ' + ${message('from')} + ': ' + ${command('text')} }}`,
			},
		}),
		...changeTask(contact, "$('Command').first().json"),
		nothing('Change None'),
		listTasks(contact),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId: contact,
			channels: { SMS: `={{ ${command('command')} === 'stop' ? 'active' : 'inactive' }}` },
			message: `={{ 'Texted ' + ${command('text')} }}`,
		}),
		highLevel('Take Off Opt-Out Tag', 'tag', 'remove', {
			contactId: contact,
			otherTags: `={{ ${conf('optOutTag')} }}`,
		}),
		code('Words of Reply', replyText),
		filter('Anything to Say?', "$json.reply !== ''"),
		highLevel('Wants Texts?', 'contact', 'get', {
			contactId: contact,
			simple: true,
			simpleOutput: 'sms',
		}),
		filter(
			'May Be Texted',
			`$json.mayBeTexted || (${command('isStaff')} && $json.phone?.replace(/\\D/g, '') !== ${message('from')}.replace(/\\D/g, ''))`,
		),
		...sendAndNote('Reply', 'Note Reply', {
			to: message('from'),
			message: "$('Words of Reply').first().json.reply",
			contactId: "$('Find or Create Contact').first().json.id",
		}),
	],
	lines: [
		...hook.lines,
		[
			'Say OK',
			'Message',
			'From a Person?',
			'New Text?',
			'Read Text',
			'Command',
			'Whose Email?',
			'Find or Create Contact',
			'Note Text',
			'Somebody New?',
			'Welcome Task',
			'What Is Asked?',
			'Open Tasks',
			'Task Meant',
			'Which Way?',
			'Complete Task',
			'List Tasks',
			'Words of Reply',
			'Anything to Say?',
			'Wants Texts?',
			'May Be Texted',
			'Reply',
			'Note Reply',
		],
		[['Somebody New?', 1], 'What Is Asked?'],
		[['Which Way?', 1], 'Delete Task', 'List Tasks'],
		[['Which Way?', 2], 'Change None', 'List Tasks'],
		[['What Is Asked?', 1], 'Create Task', 'List Tasks'],
		[['What Is Asked?', 2], 'Words of Reply'],
		[['What Is Asked?', 3], 'Set Do Not Disturb', 'Words of Reply'],
		[['What Is Asked?', 4], 'Take Off Opt-Out Tag', 'Set Do Not Disturb'],
	],
};
