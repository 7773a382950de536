import type { Design } from '../canvas/design';
import { backoffConfig, callProvider } from '../parts/callProvider';
import { conf, config } from '../parts/config';
import { byId, highLevel } from '../parts/highLevel';
import { choose, code, oneByOne, when } from '../parts/logic';
import { manualTrigger, schedule, webhook } from '../parts/triggers';
import { providers } from '../providers';
import { changes, forwardedPair, pairs, tasksFromTexts, whoIsCompared } from './fromRoezan';
import { FORWARDER, NOTE_PREFIX, TAG } from './names';
import { z2Stickies } from './z2Stickies';

const { roezan } = providers;

const change = "$('One Change at a Time').first().json";
const contactId = byId('={{ $json.contactId }}');
/** What was there before this workflow wrote below it. */
const taskText = `{{ $json.body.split('\\n' + ${conf('notePrefix')} + ' Now: ')[0] }}`;

/** Z2: what has changed at Roezan changes in HighLevel (R28 R29). */
export const z2RoezanToHighLevel: Design = {
	file: 'roezan/z2-roezan-to-highlevel.json',
	name: 'Roezan SMS Z2: changed and new contacts → HighLevel',
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
				fields: "$json.what === 'fields'",
				tags: "$json.what === 'tags'",
				'opted out or in': "$json.what === 'opt-out'",
				tasks: "$json.what === 'tasks'",
			},
			'note',
		),
		highLevel('Create Contact', 'contact', 'create', {
			firstName: '={{ $json.theirs.firstName }}',
			lastName: '={{ $json.theirs.lastName }}',
			email: '={{ $json.theirs.email }}',
			phone: '={{ $json.theirs.phone }}',
			additionalFields: { source: 'Roezan SMS', tags: "={{ $json.newTags.join(',') }}" },
			ifContactExists: 'return',
		}),
		highLevel('Note: New', 'note', 'create', {
			contactId: byId('={{ $json.id }}'),
			body: `={{ ${conf('notePrefix')} }} New contact at Roezan`,
		}),
		highLevel('Update Contact', 'contact', 'update', {
			contactId,
			updateFields: Object.fromEntries(
				['firstName', 'lastName', 'email', 'phone'].map((field) => [
					field,
					`={{ $json.${field} }}`,
				]),
			),
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
		highLevel(
			'Open Tasks',
			'task',
			'getAll',
			{ contactId, returnAll: true, filters: { completed: 'no' } },
			{ alwaysOutputData: true },
		),
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
		[['What to Do', 0], 'Update Contact', 'One Change at a Time'],
		[['What to Do', 1], 'Add Tags', 'One Change at a Time'],
		[['What to Do', 2], 'Set Do Not Disturb', 'One Change at a Time'],
		[
			['What to Do', 3],
			'Open Tasks',
			'Tasks From Texts',
			'Any?',
			'Update Task',
			'One Change at a Time',
		],
		[['What to Do', 4], 'Write Note', 'One Change at a Time'],
		[['Any?', 1], 'One Change at a Time'],
	],
};
