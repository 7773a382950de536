import type { Design } from '../canvas/design.cts';
import { backoffConfig, callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { code, filter, nothing, once, oneByOne, when } from '../parts/logic.cts';
import { providers } from '../providers.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { whyNotTexted } from '../shared/whyNotTexted.cts';
import { NOTE_PREFIX, TAG } from './names.cts';
import { problemOf, requestsFor, whenToText } from './toRoezan.cts';
import { z3Stickies } from './z3Stickies.cts';

const { roezan } = providers;

// This is not `.item`: what X1 answers is not paired with what it was asked.
const text = "$('One Text at a Time').first().json";
const there = '$now.setZone($json.zone)';
const block = `$json.mayBeTexted ? '' : ${whyNotTexted('$json', 'Do Not Disturb is on in HighLevel')}`;
const dryRun = `${conf('dryRun')} ? 'dryRun is on in Config' : ''`;

export const z3HighLevelToRoezan: Design = {
	file: 'roezan/z3-highlevel-to-roezan.json',
	name: 'Roezan SMS Z3: contacts and reminders → Roezan',
	about: 'Contacts go to Roezan, and tasks that are meant for them are texted.',
	stickies: z3Stickies,
	parts: [
		highLevelTrigger('Tag Given', 'tagAdded', { tag: TAG, simple: false }),
		highLevelTrigger('Contact Changed', 'contactFieldsChanged', {
			watchedFields: ['firstName', 'lastName', 'email', 'phone', 'tags'],
			simple: false,
			filters: { tags: TAG },
		}),
		highLevelTrigger('Task Created', 'taskCreated', { addContact: 'sms' }),
		config({
			providerBaseUrl: roezan.baseUrl,
			listId: 0,
			tagMap: {},
			fieldMap: { firstName: 'firstName', lastName: 'lastName', email: 'email' },
			taskMarker: 'SMS:',
			text: 'Reminder: {title} ({due})',
			safeFromHour: 9,
			safeUntilHour: 20,
			dryRun: true,
			...brakeConfig('+1'),
			notePrefix: NOTE_PREFIX,
			...backoffConfig,
		}),
		when('A Contact?', "$json.event !== 'taskCreated'"),
		filter('Has a Phone', 'Boolean($json.phone)'),
		once('Each Change Once', "[$json.id, $json.dateUpdated].join('|')"),
		oneByOne('One Contact at a Time'),
		code('Requests', requestsFor, 'all'),
		callProvider('Tell Roezan', roezan, {
			method: 'POST',
			path: '{{ $json.path }}',
			body: '$json.body',
			kind: 'write',
		}),
		code('Problem', problemOf, 'all'),
		when('Saved?', '!$json.problem'),
		highLevel('Note: Not Saved', 'note', 'create', {
			contactId: byId("={{ $('One Contact at a Time').first().json.id }}"),
			body: `={{ ${conf('notePrefix')} }} Roezan has not saved this contact: {{ $json.problem }}`,
		}),
		nothing('Next'),
		filter(
			'Meant for the Contact',
			`$json.title.toLowerCase().startsWith(${conf('taskMarker')}.toLowerCase())`,
			`!($json.body ?? '').startsWith(${conf('notePrefix')})`,
			'Boolean($json.contact)',
		),
		once('Each Task Once', '$json.id'),
		callProvider('Find in Roezan', roezan, {
			path: '/integrations/contacts',
			query: '{ phone: $json.contact.phone }',
			kind: 'read',
		}),
		code('When to Text', whenToText, 'all'),
		oneByOne('One Text at a Time'),
		// It is asked again after the wait, since n8n may have been off when the hour came.
		when(
			'Safe Hour Now?',
			`Boolean($json.reason) || (${there}.hour - $json.from + 24) % 24 < $json.hours`,
		),
		{
			name: 'Wait for the Hour',
			type: 'n8n-nodes-base.wait',
			typeVersion: 1.1,
			parameters: {
				resume: 'specificTime',
				dateTime: `={{ ${there}.startOf('day').plus({ days: ${there}.hour < $json.from ? 0 : 1 }).set({ hour: $json.from }).toISO() }}`,
			},
		},
		highLevel('Contact Now', 'contact', 'get', {
			contactId: byId('={{ $json.contactId }}'),
			simple: true,
			simpleOutput: 'sms',
		}),
		setObject(
			'Why Not',
			`{ phone: $json.phone, message: ${text}.reason || (${block}) || (${dryRun}) }`,
		),
		when('Send It?', '!$json.message'),
		callProvider('Send Text', roezan, {
			method: 'POST',
			path: '/integrations/message/send',
			body: `{ phone: $json.phone, message: ${text}.text }`,
			kind: 'send',
			textsTo: '$json.phone',
		}),
		highLevel('Write Note', 'note', 'create', {
			contactId: byId(`={{ ${text}.contactId }}`),
			body: `={{ ${conf('notePrefix')} }} Text to {{ ${text}.phone }}{{ $json.ok ? '' : ' was not sent, because ' + ($json.message || 'Roezan refused it') }}: {{ ${text}.text }}`,
		}),
	],
	lines: [
		['Tag Given', 'Config'],
		['Contact Changed', 'Config'],
		['Task Created', 'Config'],
		['Config', 'A Contact?', 'Has a Phone', 'Each Change Once', 'One Contact at a Time'],
		[['One Contact at a Time', 1], 'Requests', 'Tell Roezan', 'Problem', 'Saved?'],
		['Saved?', 'Next', 'One Contact at a Time'],
		[['Saved?', 1], 'Note: Not Saved', 'Next'],
		[
			['A Contact?', 1],
			'Meant for the Contact',
			'Each Task Once',
			'Find in Roezan',
			'When to Text',
			'One Text at a Time',
		],
		[
			['One Text at a Time', 1],
			'Safe Hour Now?',
			'Contact Now',
			'Why Not',
			'Send It?',
			'Send Text',
			'Write Note',
			'One Text at a Time',
		],
		[['Safe Hour Now?', 1], 'Wait for the Hour', 'Safe Hour Now?'],
		[['Send It?', 1], 'Write Note'],
	],
	places: {
		'Tag Given': [0, 1],
		'Contact Changed': [0, 2],
		'Task Created': [0, 3],
		Config: [1, 2],
		'A Contact?': [2, 2],
		'Has a Phone': [3, 0.5],
		'Each Change Once': [4, 0.5],
		'One Contact at a Time': [5, 0.5],
		Requests: [6, 1],
		'Tell Roezan': [7, 1],
		Problem: [8, 1],
		'Saved?': [9, 1],
		'Note: Not Saved': [10, 1.75],
		Next: [12, 1.75],
		'Meant for the Contact': [3, 3.25],
		'Each Task Once': [4, 3.25],
		'Find in Roezan': [5, 3.25],
		'When to Text': [6, 3.25],
		'One Text at a Time': [7, 3.25],
		'Safe Hour Now?': [8, 3.75],
		'Wait for the Hour': [9, 4.25],
		'Contact Now': [9, 3.25],
		'Why Not': [10, 3.25],
		'Send It?': [11, 3.25],
		'Send Text': [12, 2.75],
		'Write Note': [13, 4.75],
	},
};
