import type { Design } from '../canvas/design.cts';
import { backoffConfig, callProvider } from '../parts/callProvider.cts';
import { conf, config, setFields } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { both, choose, code, once, oneByOne, when } from '../parts/logic.cts';
import { manualTrigger, schedule, webhook } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { FORWARDER, NOTE_PREFIX, TAG } from './names.cts';
import { messagesOf, rememberIds, whoseTurn } from './whoseTurn.cts';
import { z1Stickies } from './z1Stickies.cts';

const { roezan } = providers;

/** What a message has, and how the forwarder calls it. */
const fieldMap = {
	phone: 'phone',
	name: 'name',
	message: 'message',
	id: 'id',
	createdAt: 'createdAt',
};
/** A field of what the forwarder sent, under the name that the Config's map has for it. */
const forwarded = (field: string) => `={{ $json.body[${conf(`fieldMap.${field}`)}] ?? '' }}`;

const message = "$('One Message at a Time').item.json";
const contact = "$('Save Contact').item.json";
const read = "$('Read Text').item.json";
const textFrom = `Text from {{ ${message}.phone }}: {{ ${message}.message || '(no words, perhaps a picture)' }}`;
const sentAt = `{{ (DateTime.fromISO(${message}.createdAt).isValid ? DateTime.fromISO(${message}.createdAt).setZone($now.zoneName) : $now).toFormat('yyyy-MM-dd HH:mm') }}`;
/** The name is only for somebody new, so that a name in HighLevel is never overwritten. */
const nameOfNew = (part: string) =>
	`={{ $('Find Contact').item.json.found ? '' : String(${message}.name ?? '').trim().split(/\\s+/)${part} }}`;

export const z1MessagesToHighLevel: Design = {
	file: 'roezan/z1-messages-to-highlevel.json',
	name: 'Roezan SMS Z1: messages → contact, notes and tasks',
	about: 'What customers text to Roezan becomes contacts, notes and tasks.',
	stickies: z1Stickies,
	parts: [
		webhook('Message Forwarded', { path: 'roezan-messages', headerCredential: FORWARDER }),
		schedule('Every 5 Minutes', 'minutes', 5),
		manualTrigger('Start by Hand'),
		config({
			providerBaseUrl: roezan.baseUrl,
			tag: TAG,
			contactsPerRun: 50,
			daysBack: 3,
			taskDueDays: 1,
			taskDueTime: '09:00',
			defaultCountry: 'US',
			notePrefix: NOTE_PREFIX,
			fieldMap,
			...backoffConfig,
		}),
		when('Forwarded?', 'Boolean($json.body)'),
		setFields(
			'Forwarded Message',
			Object.fromEntries(Object.keys(fieldMap).map((field) => [field, forwarded(field)])),
			'none',
		),
		highLevel('Contacts at Roezan', 'contact', 'getAll', {
			returnAll: true,
			filterMode: 'simple',
			filters: { tags: `={{ ${conf('tag')} }}` },
			simple: true,
			simpleOutput: 'sms',
		}),
		code('Whose Turn', whoseTurn, 'all'),
		when('ID Known?', 'Boolean($json.roezanId)'),
		callProvider('Find in Roezan', roezan, {
			path: '/integrations/contacts',
			query: '{ phone: $json.phone }',
			kind: 'read',
		}),
		code('Remember IDs', rememberIds, 'all'),
		both('Contacts With ID'),
		callProvider('Read Messages', roezan, {
			path: '/integrations/contacts/{{ $json.roezanId }}/messages',
			query: "{ direction: 'inbound', limit: 100 }",
			kind: 'read',
		}),
		code('Messages', messagesOf, 'all'),
		once('Only Once', "$json.id || [$json.phone, $json.createdAt, $json.message].join('|')"),
		oneByOne('One Message at a Time'),
		highLevel('Find Contact', 'contact', 'lookup', {
			phone: '={{ $json.phone }}',
			defaultCountry: byId(`={{ ${conf('defaultCountry')} }}`),
			simple: true,
			simpleOutput: 'sms',
		}),
		highLevel('Save Contact', 'contact', 'upsert', {
			phone: '={{ $json.phone }}',
			firstName: nameOfNew('[0]'),
			lastName: nameOfNew(".slice(1).join(' ')"),
			additionalFields: {
				source: "={{ $json.found ? '' : 'Roezan SMS' }}",
				tagsToAdd: `={{ ${conf('tag')} }}`,
			},
			options: { output: 'sms' },
		}),
		highLevel('Read Text', 'contact', 'readText', {
			text: `={{ ${message}.message || '-' }}`,
			timezone: byId('={{ $json.timezone ?? "" }}'),
			options: {
				defaultDueDays: `={{ ${conf('taskDueDays')} }}`,
				defaultDueTime: `={{ ${conf('taskDueTime')} }}`,
				defaultCountry: byId(`={{ ${conf('defaultCountry')} }}`),
			},
		}),
		highLevel('Write Note', 'note', 'create', {
			contactId: byId(`={{ ${contact}.id }}`),
			body: `={{ ${conf('notePrefix')} }} ${sentAt} ${textFrom}`,
		}),
		choose(
			'What Does It Ask?',
			{
				'a task': `['task', 'followUp'].includes(${read}.command)`,
				'to leave or come back': `['stop', 'start'].includes(${read}.command)`,
			},
			'nothing',
		),
		highLevel('Create Task', 'task', 'create', {
			contactId: byId(`={{ ${contact}.id }}`),
			title: `={{ ${read}.title }}`,
			dueDate: `={{ ${read}.dueDate }}`,
			additionalFields: { body: `={{ ${conf('notePrefix')} }} ${textFrom}` },
		}),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId: byId(`={{ ${contact}.id }}`),
			channels: { SMS: `={{ ${read}.command === 'stop' ? 'active' : 'inactive' }}` },
			message: `={{ 'Texted ' + ${read}.text }}`,
		}),
	],
	lines: [
		['Message Forwarded', 'Config', 'Forwarded?', 'Forwarded Message', 'Only Once'],
		['Every 5 Minutes', 'Config'],
		['Start by Hand', 'Config'],
		[
			['Forwarded?', 1],
			'Contacts at Roezan',
			'Whose Turn',
			'ID Known?',
			'Contacts With ID',
			'Read Messages',
			'Messages',
			'Only Once',
			'One Message at a Time',
		],
		[['ID Known?', 1], 'Find in Roezan', 'Remember IDs', ['Contacts With ID', 0, 1]],
		[
			['One Message at a Time', 1],
			'Find Contact',
			'Save Contact',
			'Read Text',
			'Write Note',
			'What Does It Ask?',
			'Create Task',
			'One Message at a Time',
		],
		[['What Does It Ask?', 1], 'Set Do Not Disturb', 'One Message at a Time'],
		[['What Does It Ask?', 2], 'One Message at a Time'],
	],
};
