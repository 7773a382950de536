import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, filter, once } from '../parts/logic.cts';
import { form, webhook } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { spoken } from '../shared/spoken.cts';
import { digits, SEND_PATH, sendConfig, SIGNATURE } from './common.cts';
import { f2Stickies } from './f2Stickies.cts';

// A run is about one message.
const said = (field: string) => `$('Text or Form').first().json.${field}`;
const read = (field: string) => `$('Read Text').first().json.${field}`;
const contact = (field: string) => `$('Find or Create Contact').first().json.${field}`;

/** HighLevel would give the contact that has the email already this number, whoever fills in the form. */
const isOthers = `((whose) => whose.found && ${digits('whose.phone')} !== ${digits(said('from'))})($('Whose Email?').first().json)`;
/** What a form says is no command: anybody can fill in anybody's number. */
const isText = `(${said('by')} === 'Text')`;
/** A tick counts for who is new; the staff reads it in the note of who is known. */
const isKnown = "$('Whose Number?').first().json.found";
const isOptIn = `(${isText} ? ${read('command')} === 'start' : ${said('consent')} && !${isKnown})`;
/** The email of a contact that exists decides who gets its mail, so a form does not fill it in. */
const isEmailTaken = `${isOthers} || (!${isText} && ${isKnown})`;
const contactId = byId(`={{ ${contact('id')} }}`);

export const f2TextOrForm: Design = {
	file: 'smsfactor/f2-text-or-form-to-contact-and-task.json',
	name: 'SMSFactor F2: text or form → contact, note, task',
	about: 'A text or a form becomes a contact with a note, and a task that the staff is told of.',
	stickies: f2Stickies,
	parts: [
		webhook('Text Received', { path: 'smsfactor-f2-text', headerCredential: SIGNATURE }),
		form('Sign-up Form', {
			path: 'smsfactor-f2-form',
			title: 'Stay in touch',
			description: 'Leave your number and tell us what we can do for you.',
			button: 'Send',
			fields: [
				{
					fieldName: 'phone',
					fieldLabel: 'Mobile number, with country code',
					fieldType: 'text',
					placeholder: '+33 …',
					requiredField: true,
				},
				{ fieldName: 'firstName', fieldLabel: 'First name', fieldType: 'text' },
				{ fieldName: 'lastName', fieldLabel: 'Last name', fieldType: 'text' },
				{ fieldName: 'email', fieldLabel: 'Email', fieldType: 'email' },
				{
					fieldName: 'message',
					fieldLabel: 'Message',
					fieldType: 'textarea',
					placeholder: 'Please call me back tomorrow at 3pm',
				},
				{
					fieldName: 'consent',
					fieldLabel: 'Texts',
					fieldType: 'checkbox',
					choices: ['I agree to get texts. I can end them at any time with STOP.'],
				},
			],
		}),
		config({
			...sendConfig,
			maxTextsPerDay: 20,
			language: 'fr',
			dueDays: 1,
			optInWords: 'JOIN, INSCRIPTION',
			optInTag: 'sms-optin',
			optOutTag: 'sms-optout',
			fieldMap: { firstName: 'firstName', lastName: 'lastName', email: 'email' },
		}),
		setObject(
			'Text or Form',
			`$json.body
	? {
		by: 'Text',
		from: '+' + ${digits('$json.body.from')},
		text: String($json.body.message ?? '').trim(),
		answerTo: $json.body.last_message_id ?? '',
		consent: false,
		person: {},
		key: [$json.body.from, $json.body.date, $json.body.message].join('|'),
	}
	: {
		by: 'Form',
		from: $json.phone,
		text: String($json.message ?? '').trim() || 'Signed up',
		answerTo: '',
		consent: ($json.consent ?? []).length > 0,
		person: Object.fromEntries(
			Object.entries($json.fieldMap).map(([field, name]) => [name, $json[field]]),
		),
		key: [$json.phone, $json.email, $json.message, $json.submittedAt].join('|'),
	}`,
		),
		filter('Says Something?', `$json.from.length > 7 && $json.text !== ''`),
		once('Once per Message', '$json.key'),
		highLevel('Read Text', 'contact', 'readText', {
			text: '={{ $json.text }}',
			timezone: byId(`={{ ${conf('timezone')} }}`),
			options: {
				language: `={{ ${conf('language')} }}`,
				defaultDueDays: `={{ ${conf('dueDays')} }}`,
				moreWords: { start: `={{ ${conf('optInWords')} }}` },
			},
		}),
		highLevel('Whose Number?', 'contact', 'lookup', {
			phone: `={{ ${said('from')} }}`,
			simple: true,
		}),
		highLevel('Whose Email?', 'contact', 'lookup', {
			email: `={{ ${said('person.email')} }}`,
			phone: `={{ ${said('person.email')} ? '' : ${said('from')} }}`,
			simple: true,
		}),
		highLevel('Find or Create Contact', 'contact', 'upsert', {
			firstName: `={{ ${said('person.firstName')} }}`,
			lastName: `={{ ${said('person.lastName')} }}`,
			email: `={{ ${isEmailTaken} ? '' : ${said('person.email')} }}`,
			phone: `={{ ${said('from')} }}`,
			additionalFields: { tagsToAdd: `={{ ${isOptIn} ? ${conf('optInTag')} : '' }}` },
			options: { existingValues: 'keep', output: 'simple' },
		}),
		highLevel('Write Note', 'note', 'create', {
			contactId: byId('={{ $json.id }}'),
			body: `={{ ${conf('notePrefix')} }} {{ ${said('by')} }} from {{ ${said('from')} }}{{ ${said('answerTo')} ? ', in answer to ' + ${said('answerTo')} : '' }}{{ ${said('consent')} ? ', who agrees to get texts' : '' }}{{ ${isOthers} ? ', with the email of another contact, ' + ${said('person.email')} : ${isEmailTaken} && ${said('person.email')} ? ', with the email ' + ${said('person.email')} : '' }}: {{ ${said('text')} }}`,
		}),
		choose('What Does It Ask?', {
			'for something': `['task', 'followUp'].includes(${read('command')})`,
			'to get texts': `${isText} && ${read('command')} === 'start'`,
			'to get no texts': `${isText} && ${read('command')} === 'stop'`,
		}),
		highLevel('Create Task', 'task', 'create', {
			contactId,
			title: `={{ ${read('title')} }}`,
			dueDate: `={{ ${read('dueDate')} }}`,
			additionalFields: {
				body: `={{ ${conf('notePrefix')} }} {{ ${said('by')} }} from {{ ${said('from')} }}: {{ ${said('text')} }}`,
			},
		}),
		filter('Is There Staff to Tell?', `Boolean(${conf('staffNumber')})`),
		callProvider('Tell Staff', providers.smsfactor, {
			path: SEND_PATH,
			query: `{
	to: ${digits(conf('staffNumber'))},
	text: 'New task for ' + (${spoken(contact('name'))} || 'somebody') + ', ' + ${said('from')} + ': ' + ${spoken(read('title'), 120)} + ' (due ' + ${read('dueDate')}.slice(0, 10) + ')',
	sender: ${conf('sender')} || undefined,
	pushtype: 'alert',
	gsmsmsid: [$json.contactId, $json.id].join('.'),
}`,
			kind: 'send',
			textsTo: conf('staffNumber'),
		}),
		filter('Was It Refused?', '$json.refused'),
		highLevel('Note the Refusal', 'note', 'create', {
			contactId,
			body: `={{ ${conf('notePrefix')} }} The staff was not told of the task "{{ ${read('title')} }}": {{ $json.message }}`,
		}),
		highLevel('Allow Texts', 'contact', 'setDnd', {
			contactId,
			channels: { SMS: 'inactive' },
			message: `=Texted {{ ${said('text')} }}`,
		}),
		highLevel('Take Off Opt-out Tag', 'tag', 'remove', {
			contactId,
			otherTags: `={{ ${conf('optOutTag')} }}`,
		}),
		highLevel('Block Texts', 'contact', 'setDnd', {
			contactId,
			channels: { SMS: 'active' },
			message: `=Texted {{ ${said('text')} }}`,
		}),
		highLevel('Take Off Opt-in Tag', 'tag', 'remove', {
			contactId,
			otherTags: `={{ ${conf('optInTag')} }}`,
		}),
	],
	lines: [
		[
			'Text Received',
			'Config',
			'Text or Form',
			'Says Something?',
			'Once per Message',
			'Read Text',
			'Whose Number?',
			'Whose Email?',
			'Find or Create Contact',
			'Write Note',
			'What Does It Ask?',
			'Create Task',
			'Is There Staff to Tell?',
			'Tell Staff',
			'Was It Refused?',
			'Note the Refusal',
		],
		['Sign-up Form', 'Config'],
		[['What Does It Ask?', 1], 'Allow Texts', 'Take Off Opt-out Tag'],
		[['What Does It Ask?', 2], 'Block Texts', 'Take Off Opt-in Tag'],
	],
};
