import type { Design } from '../canvas/design.cts';
import { backoffConfig, callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { choose, code, filter, once, stopAndError, when } from '../parts/logic.cts';
import { manualTrigger, schedule, webhook } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { digits, sendConfig, SIGNATURE } from './common.cts';
import { compare, listPages, planCalls } from './f1Code.cts';
import { f1Stickies } from './f1Stickies.cts';

const { smsfactor } = providers;
const stop = (field: string) => `$('Read STOP').first().json.${field}`;
const known = byId("={{ $('Find Contact').first().json.id }}");
/** Up to how many changed contacts are looked up one by one; beyond, the whole list is read at once. */
const FEW = 50;
const listPath = `/list/{{ ${conf('listId')} }}`;

/** What *Compare* wants saved: the fields that differ. A blank one is never sent. */
const saved = (field: string) => `={{ $json.save.${field} }}`;
const notTaken =
	"=HighLevel did not take +{{ $('Compare').item.json.phone }} from SMSFactor's list, and perhaps others: {{ $json.error.message }}. {{ $json.error.description ?? '' }} All the rest is saved.";

export const f1ContactSync: Design = {
	file: 'smsfactor/f1-contact-sync.json',
	name: 'SMSFactor F1: contacts ⇄ list, and STOP',
	about: 'Contacts and a list of SMSFactor are kept alike, and STOP sets Do Not Disturb.',
	stickies: f1Stickies,
	parts: [
		webhook('STOP Received', { path: 'smsfactor-f1-stop', headerCredential: SIGNATURE }),
		highLevelTrigger('Contact Changed', 'contactCreatedOrUpdated', { simple: true }),
		schedule('Every Hour', 'hours', 1),
		manualTrigger('Sync All by Hand'),
		config({
			providerBaseUrl: sendConfig.providerBaseUrl ?? '',
			...backoffConfig,
			dryRun: true,
			listId: 0,
			fieldMap: { info1: 'lastName', info2: 'firstName', info3: 'email' },
			wins: 'HighLevel',
			onlyWithTag: '',
			optOutTag: 'sms-optout',
			optInTag: 'sms-optin',
			infoLetters: 50,
			notePrefix: sendConfig.notePrefix ?? '',
		}),
		choose(
			'Where From?',
			{
				STOP: 'Boolean($json.headers)',
				'a few contacts': `Boolean($json.id) && $('Config').all().length <= ${FEW}`,
			},
			'all',
		),
		setObject(
			'Read STOP',
			`{ phone: '+' + ${digits('$json.body.from')}, date: $json.body.date, text: $json.body.message || 'STOP' }`,
		),
		once('Once per STOP', '[$json.phone, $json.date].join("|")'),
		highLevel('Find Contact', 'contact', 'lookup', {
			phone: '={{ $json.phone }}',
			simple: true,
			options: { ifNotFound: 'nothing' },
		}),
		highLevel('Block Texts', 'contact', 'setDnd', {
			contactId: known,
			channels: { SMS: 'active' },
			message: `=Texted {{ ${stop('text')} }}`,
		}),
		highLevel('Add Opt-out Tag', 'tag', 'add', {
			contactId: known,
			otherTags: `={{ ${conf('optOutTag')} }}`,
		}),
		highLevel('Take Off Opt-in Tag', 'tag', 'remove', {
			contactId: known,
			otherTags: `={{ ${conf('optInTag')} }}`,
		}),
		highLevel('Note the STOP', 'note', 'create', {
			contactId: known,
			body: `={{ ${conf('notePrefix')} }} {{ ${stop('phone')} }} wants no more texts: {{ ${stop('text')} }}, {{ ${stop('date')} }}`,
		}),
		highLevel('Get Contact', 'contact', 'get', {
			contactId: byId('={{ $json.id }}'),
			simple: false,
		}),
		filter('Has a Phone?', 'Boolean($json.phone)'),
		callProvider('Find in List', smsfactor, {
			path: listPath,
			query: `{ search: ${digits('$json.phone')} }`,
			kind: 'read',
		}),
		highLevel(
			'Get All Contacts',
			'contact',
			'getAll',
			{ returnAll: true, simple: false },
			// An account without contacts can still take those of the list.
			{ alwaysOutputData: true, executeOnce: true },
		),
		{
			...callProvider('Count List', smsfactor, {
				path: listPath,
				query: '{ start: 0, length: 1 }',
				kind: 'read',
			}),
			executeOnce: true,
		},
		code('Pages', listPages, 'all'),
		callProvider('Read List', smsfactor, {
			path: listPath,
			query: '{ start: $json.start, length: $json.length }',
			kind: 'read',
		}),
		code('Compare', compare, 'all'),
		when('Is HighLevel Up to Date?', '!$json.save'),
		when('Is It in HighLevel?', 'Boolean($json.id)'),
		highLevel(
			'Update in HighLevel',
			'contact',
			'update',
			{
				contactId: byId('={{ $json.id }}'),
				updateFields: {
					firstName: saved('firstName'),
					lastName: saved('lastName'),
					email: saved('email'),
				},
				options: { output: 'simple', dryRun: `={{ ${conf('dryRun')} }}` },
			},
			{ onError: 'continueRegularOutput' },
		),
		highLevel(
			'Add to HighLevel',
			'contact',
			'upsert',
			{
				firstName: saved('firstName'),
				lastName: saved('lastName'),
				email: saved('email'),
				phone: '=+{{ $json.phone }}',
				options: {
					output: 'simple',
					matchCheck: 'stop',
					dryRun: `={{ ${conf('dryRun')} }}`,
				},
			},
			{ onError: 'continueRegularOutput' },
		),
		when('Was It Saved?', '!$json.error'),
		setObject('Same on Both Sides', "{ ...$('Compare').item.json, id: $json.id }"),
		code('Plan Calls', planCalls, 'all'),
		filter('No Dry Run?', `!${conf('dryRun')}`),
		callProvider('Write List', smsfactor, {
			method: '={{ $json.method }}',
			path: '{{ $json.path }}',
			body: '$json.body',
			kind: 'write',
		}),
		// One that was deleted before is not there any more, as it should be.
		filter(
			'Was Adding Refused?',
			"$json.refused && $('Plan Calls').all()[$itemIndex].json.method === 'POST'",
		),
		stopAndError('Say What Was Refused', "=SMSFactor's list was not written: {{ $json.message }}"),
		stopAndError('Say What Was Not Saved', notTaken),
	],
	lines: [
		['STOP Received', 'Config', 'Where From?', 'Read STOP', 'Once per STOP', 'Find Contact'],
		['Find Contact', 'Block Texts', 'Add Opt-out Tag', 'Take Off Opt-in Tag', 'Note the STOP'],
		['Contact Changed', 'Config'],
		['Every Hour', 'Config'],
		['Sync All by Hand', 'Config'],
		[['Where From?', 1], 'Get Contact', 'Has a Phone?', 'Find in List', 'Compare'],
		[['Where From?', 2], 'Get All Contacts', 'Count List', 'Pages', 'Read List', 'Compare'],
		[
			'Compare',
			'Is HighLevel Up to Date?',
			'Same on Both Sides',
			'Plan Calls',
			'No Dry Run?',
			'Write List',
			'Was Adding Refused?',
			'Say What Was Refused',
		],
		[
			['Is HighLevel Up to Date?', 1],
			'Is It in HighLevel?',
			'Update in HighLevel',
			'Was It Saved?',
			'Same on Both Sides',
		],
		[['Is It in HighLevel?', 1], 'Add to HighLevel', 'Was It Saved?'],
		[['Was It Saved?', 1], 'Say What Was Not Saved'],
	],
};
