import type { Design, Part } from '../canvas/design.cts';
import { backoffConfig, callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { choose, code, filter, nothing, once, when } from '../parts/logic.cts';
import { manualTrigger, schedule } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { mapFields } from './s3MapFields.cts';
import { listStickies } from './s3Stickies.cts';
import { signatureConfig, signedWebhook } from './signedWebhook.cts';

const call = (field: string) => `$('Call').first().json.${field}`;
const contact = byId("={{ $('Find Contact').first().json.id }}");
const meant = "$('Has a Phone, No Dry Run').item.json";
const { credential } = providers.smsto;

/**
 * SMS.to takes one contact in a call. X1 would need minutes for thousands of them, so that they are sent side
 * by side here, a hundred a second of the 150 that SMS.to allows, and X1 gets only those that did not work.
 */
const putOnList: Part = {
	name: 'Put on List',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method: 'POST',
		url: `={{ ${conf('contactsBaseUrl')} }}/people/contacts/{{ $json.path }}`,
		authentication: 'genericCredentialType',
		genericAuthType: credential.type,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json.body) }}',
		options: {
			batching: { batch: { batchSize: 25, batchInterval: 250 } },
			timeout: 30000,
			redirect: { redirect: { followRedirects: false } },
			response: { response: { fullResponse: true, neverError: true, responseFormat: 'json' } },
		},
	},
	credentials: { [credential.type]: { id: null, name: credential.name } },
	onError: 'continueRegularOutput',
};

const hook = signedWebhook(
	'When SMS.to Calls',
	'smsto-calls',
	config({
		providerBaseUrl: providers.smsto.baseUrl,
		contactsBaseUrl: 'https://sms.to/v1',
		...backoffConfig,
		...signatureConfig,
		dryRun: true,
		listId: 0,
		fieldMap: { phone: 'phone', firstname: 'firstName', custom1: 'id', custom2: 'email' },
		notePrefix: '[SMS.to]',
		optOutTag: 'sms-optout',
		failedStatuses: ['FAILED', 'REJECTED', 'UNDELIVERED', 'EXPIRED'],
	}),
	'What Starts It?',
);

export const contactsAndOptOuts: Design = {
	file: 'smsto/s3-contacts-to-list-and-opt-outs.json',
	name: 'SMS.to S3: contacts → list, opt-outs and failed texts → contact',
	about: 'Contacts go to a list of SMS.to; opt-outs and failed texts come back to HighLevel.',
	stickies: listStickies,
	parts: [
		highLevelTrigger('Contact Changed', 'contactCreatedOrUpdated', {
			simple: false,
			options: { ignoreOwnChanges: true },
		}),
		manualTrigger('Start by Hand'),
		schedule('Every Night', 'hours', 24),
		...hook.parts,
		choose(
			'What Starts It?',
			{
				'a call of SMS.to': "$('When SMS.to Calls').isExecuted",
				'the whole list': "$('Start by Hand').isExecuted || $('Every Night').isExecuted",
			},
			'changed contacts',
		),
		highLevel('All Contacts', 'contact', 'getAll', {
			returnAll: true,
			filterMode: 'simple',
			filters: {},
			simple: false,
		}),
		nothing('Changed Contacts'),
		code('Map Fields', mapFields),
		filter('Has a Phone, No Dry Run', 'Boolean($json.body.phone)', `!${conf('dryRun')}`),
		putOnList,
		filter(
			'Did Not Work',
			'!($json.statusCode >= 200 && $json.statusCode < 300 && $json.body?.success !== false)',
		),
		callProvider('Try Again', providers.smsto, {
			method: 'POST',
			base: 'contactsBaseUrl',
			path: `/people/contacts/{{ ${meant}.path }}`,
			body: `${meant}.body`,
			kind: 'write',
		}),
		setObject(
			'Call',
			`(({ unsubscribed_number = '', timestamp = '', source = '', phone = '', status = '', messageId = '' }) => ({ isOptOut: unsubscribed_number !== '', phone: '+' + String(unsubscribed_number || phone).replace(/\\D/g, ''), status: String(status).toUpperCase(), messageId, timestamp, source }))($('When SMS.to Calls').first().json.body ?? {})`,
		),
		filter(
			'Opt-Out or Failure?',
			`$json.phone !== '+' && ($json.isOptOut || ${conf('failedStatuses')}.includes($json.status))`,
		),
		once('New?', "[$json.phone, $json.timestamp, $json.messageId, $json.status].join('|')"),
		highLevel('Find Contact', 'contact', 'lookup', {
			phone: '={{ $json.phone }}',
			simple: true,
			simpleOutput: 'simple',
			options: { ifNotFound: 'nothing' },
		}),
		when('Opted Out?', call('isOptOut')),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId: contact,
			channels: { SMS: 'active' },
			message: 'Opted out at SMS.to',
		}),
		highLevel('Tag Opt-Out', 'tag', 'add', {
			contactId: contact,
			otherTags: `={{ ${conf('optOutTag')} }}`,
		}),
		highLevel('Note Opt-Out', 'note', 'create', {
			contactId: contact,
			body: `={{ ${conf('notePrefix')} }} Opted out of texts at SMS.to ({{ ${call('source')} }}, {{ ${call('timestamp')} }})`,
		}),
		highLevel('Note Failure', 'note', 'create', {
			contactId: contact,
			body: `={{ ${conf('notePrefix')} }} A text did not arrive: {{ ${call('status')} }} (message {{ ${call('messageId')} }})`,
		}),
	],
	lines: [
		['Contact Changed', 'Config'],
		['Start by Hand', 'Config'],
		['Every Night', 'Config'],
		['Config', 'What Starts It?'],
		...hook.lines,
		[
			'Say OK',
			'Call',
			'Opt-Out or Failure?',
			'New?',
			'Find Contact',
			'Opted Out?',
			'Set Do Not Disturb',
			'Tag Opt-Out',
			'Note Opt-Out',
		],
		[['Opted Out?', 1], 'Note Failure'],
		[
			['What Starts It?', 1],
			'All Contacts',
			'Map Fields',
			'Has a Phone, No Dry Run',
			'Put on List',
			'Did Not Work',
			'Try Again',
		],
		[['What Starts It?', 2], 'Changed Contacts', 'Map Fields'],
	],
};
