import type { Design } from '../canvas/design.cts';
import { backoffConfig, callProvider } from '../parts/callProvider.cts';
import { conf, config } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, code, oneByOne, when, nothing } from '../parts/logic.cts';
import { openTasks } from '../parts/tasks.cts';
import { manualTrigger, schedule, webhook } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { changes, forwardedPair, pairs, tasksFromTexts, whoIsCompared } from './fromRoezan.cts';
import { FORWARDER, NOTE_PREFIX, TAG } from './names.cts';
import { z2Stickies } from './z2Stickies.cts';

const { roezan } = providers;

const change = "$('One Change at a Time').first().json";
/** Whether nobody else has the email or the number that has changed. */
const isFree = `(!$json.found || $json.id === ${change}.contactId)`;
const contactId = byId('={{ $json.contactId }}');
/** What was there before this workflow wrote below it. */
const taskText = `{{ $json.body.split('\\n' + ${conf('notePrefix')} + ' Now: ')[0] }}`;

export const z2RoezanToHighLevel: Design = {
	file: 'roezan/z2-roezan-to-highlevel.json',
	name: 'Roezan SMS Z2: changed and new contacts → HighLevel',
	about: 'What has changed at Roezan changes in HighLevel.',
	stickies: z2Stickies,
	parts: [
		webhook('Contact Forwarded', { path: 'roezan-contacts', headerCredential: FORWARDER }),
		schedule('Every Hour', 'hours', 1),
		manualTrigger('Start by Hand'),
		config({
			providerBaseUrl: roezan.baseUrl,
			tag: TAG,
			contactsPerRun: 200,
			tagMap: {},
			fieldMap: {
				firstName: 'first_name',
				lastName: 'last_name',
				email: 'email',
				phone: 'phone_number',
			},
			forwardMap: {
				name: 'name',
				firstName: 'firstName',
				lastName: 'lastName',
				email: 'email',
				phone: 'phone',
				tags: 'tags',
			},
			defaultCountry: 'US',
			notePrefix: NOTE_PREFIX,
			...backoffConfig,
		}),
		when('Forwarded?', 'Boolean($json.body)'),
		highLevel('Find Contact', 'contact', 'lookup', {
			phone: `={{ $json.body[${conf('forwardMap.phone')}] }}`,
			email: `={{ $json.body[${conf('forwardMap.email')}] ?? '' }}`,
			defaultCountry: byId(`={{ ${conf('defaultCountry')} }}`),
			simple: true,
			simpleOutput: 'simple',
		}),
		code('Forwarded Pair', forwardedPair, 'all'),
		when('New?', '!$json.contact'),
		highLevel('Contacts at Roezan', 'contact', 'getAll', {
			returnAll: true,
			filterMode: 'simple',
			filters: { tags: `={{ ${conf('tag')} }}` },
			simple: true,
			simpleOutput: 'simple',
		}),
		code('Whose Turn', whoIsCompared, 'all'),
		callProvider('Find in Roezan', roezan, {
			path: '/integrations/contacts',
			query: '$json.query',
			kind: 'read',
		}),
		code('Pairs', pairs, 'all'),
		code('Changes', changes, 'all'),
		oneByOne('One Change at a Time'),
		choose(
			'What to Do',
			{
				tasks: "$json.what === 'tasks'",
				fields: "$json.what === 'fields'",
				tags: "$json.what === 'tags'",
				'opted out or in': "$json.what === 'opt-out'",
			},
			'note',
		),
		nothing('Next'),
		highLevel('Create Contact', 'contact', 'create', {
			firstName: '={{ $json.theirs.firstName }}',
			lastName: '={{ $json.theirs.lastName }}',
			email: '={{ $json.theirs.email }}',
			phone: '={{ $json.theirs.phone }}',
			additionalFields: { source: 'Roezan SMS', tags: "={{ $json.newTags.join(',') }}" },
			options: { ifContactExists: 'return' },
		}),
		highLevel('Note: New', 'note', 'create', {
			contactId: byId('={{ $json.id }}'),
			body: `={{ ${conf('notePrefix')} }} New contact at Roezan`,
		}),
		highLevel('Whose Is It?', 'contact', 'lookup', {
			email: "={{ $json.lookFor.email ?? '' }}",
			phone: "={{ $json.lookFor.phone ?? '' }}",
			defaultCountry: byId(`={{ ${conf('defaultCountry')} }}`),
			simple: true,
			simpleOutput: 'simple',
		}),
		when(
			'Anything Left?',
			`Boolean(${change}.fields.firstName || ${change}.fields.lastName) || ${isFree}`,
		),
		highLevel('Update Contact', 'contact', 'update', {
			contactId: byId(`={{ ${change}.contactId }}`),
			updateFields: {
				firstName: `={{ ${change}.fields.firstName }}`,
				lastName: `={{ ${change}.fields.lastName }}`,
				email: `={{ ${isFree} ? ${change}.fields.email : '' }}`,
				phone: `={{ ${isFree} ? ${change}.fields.phone : '' }}`,
			},
		}),
		highLevel('Add Tags', 'tag', 'add', { contactId, otherTags: "={{ $json.tags.join(',') }}" }),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId,
			channels: { SMS: '={{ $json.channel }}' },
			message: "={{ $json.channel === 'active' ? 'Opted out at Roezan' : 'Opted in at Roezan' }}",
		}),
		highLevel('Write Note', 'note', 'create', {
			contactId,
			body: `={{ ${conf('notePrefix')} }} Changed at Roezan: {{ $json.summary }}`,
		}),
		openTasks(contactId),
		code('Tasks From Texts', tasksFromTexts, 'all'),
		when('Any?', 'Boolean($json.id)'),
		highLevel('Update Task', 'task', 'update', {
			contactId,
			taskId: byId('={{ $json.id }}'),
			updateFields: {
				body: `=${taskText}\n{{ ${conf('notePrefix')} }} Now: {{ ${change}.details }}`,
			},
		}),
	],
	lines: [
		['Contact Forwarded', 'Config'],
		['Every Hour', 'Config'],
		['Start by Hand', 'Config'],
		[
			'Config',
			'Forwarded?',
			'Find Contact',
			'Forwarded Pair',
			'New?',
			'Create Contact',
			'Note: New',
		],
		[['New?', 1], 'Changes'],
		[
			['Forwarded?', 1],
			'Contacts at Roezan',
			'Whose Turn',
			'Find in Roezan',
			'Pairs',
			'Changes',
			'One Change at a Time',
		],
		[['One Change at a Time', 1], 'What to Do'],
		[['What to Do', 0], 'Open Tasks', 'Tasks From Texts', 'Any?', 'Update Task', 'Next'],
		[['Any?', 1], 'Next'],
		[['What to Do', 1], 'Whose Is It?', 'Anything Left?', 'Update Contact', 'Next'],
		[['Anything Left?', 1], 'Next'],
		[['What to Do', 2], 'Add Tags', 'Next'],
		[['What to Do', 3], 'Set Do Not Disturb', 'Next'],
		[['What to Do', 4], 'Write Note', 'Next', 'One Change at a Time'],
	],
	places: {
		'Contact Forwarded': [0, 1],
		'Every Hour': [0, 2],
		'Start by Hand': [0, 3],
		Config: [1, 2],
		'Forwarded?': [2, 2],
		'Find Contact': [3, 1],
		'Forwarded Pair': [4, 1],
		'New?': [5, 1],
		'Create Contact': [6, 0],
		'Note: New': [7, 0],
		'Contacts at Roezan': [3, 3],
		'Whose Turn': [4, 3],
		'Find in Roezan': [5, 3],
		Pairs: [6, 3],
		Changes: [7, 2],
		'One Change at a Time': [8, 2],
		'What to Do': [9, 2],
		'Open Tasks': [10, 0],
		'Tasks From Texts': [11, 0],
		'Any?': [12, 0],
		'Update Task': [13, 0],
		'Whose Is It?': [10, 1.25],
		'Anything Left?': [11, 1.25],
		'Update Contact': [12, 1],
		'Add Tags': [10, 2.25],
		'Set Do Not Disturb': [10, 3.25],
		'Write Note': [10, 4.25],
		Next: [14, 4.25],
	},
};
