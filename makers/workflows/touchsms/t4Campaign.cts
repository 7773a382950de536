import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { code, filter, nothing, oneByOne, stopAndError, when } from '../parts/logic.cts';
import { daily, manualTrigger } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { SPOKEN } from '../shared/spoken.cts';
import { common, SEND_PATH, sender } from './settings.cts';
import { keysHelp } from './stickyTexts.cts';

const doneTag = `(${conf('ownTags')} + ' texted ' + ${conf('campaignName')}).toLowerCase()`;

const write = `const spoken = ${SPOKEN};
const { sender, text, campaignName, unknownFirstName } = $('Config').first().json;
// touchSMS sees that two contacts have one number only when both are in one request.
const first = new Map($('Not Texted Yet').all().map(({ json }) => [json.phone, json.id]).reverse());
const texts = $input.all().map(({ json: contact }) => {
	const values = { ...contact, firstName: spoken(contact.firstName) || unknownFirstName };
	const body = text.replace(/\\{(\\w+)\\}/g, (_, field) => spoken(values[field])).trim();
	return { to: contact.phone, from: sender, body, campaign: campaignName, reference: contact.id, metadata: { contactId: contact.id } };
});
const isFirst = ({ to, reference }) => first.get(to) === reference;
return [{ json: { messages: texts.filter(isFirst), repeated: texts.filter((one) => !isFirst(one)) } }];
`;

const outcome = `// What may be different tomorrow, such as no credit, is left for the next start.
const FOR_GOOD = ['INVALID_RECIPIENT', 'OPTED_OUT', 'DUPLICATE_RECIPIENT'];
const digits = (number) => String(number ?? '').replace(/\\D/g, '');
const { ok, message, body } = $input.first().json;
const { messages, repeated } = $('Write the Texts').first().json;
const accepted = new Set((body.data?.messages ?? []).map(({ to }) => digits(to)));
const errors = new Map((body.data?.errors ?? []).map((one) => [digits(one.to), one]));
const done = ({ to, body: text, reference: contactId }, why) => ({ json: { contactId, to, text, why } });
const handled = messages.flatMap((one) => {
	const to = digits(one.to);
	const error = errors.get(to);
	if (error && !FOR_GOOD.includes(error.error_code)) return [];
	if (!error && !ok && !accepted.has(to)) return [];
	return done(one, error ? [error.error_code, error.error_help].join(': ') : '');
});
const twins = repeated.map((one) => done(one, 'DUPLICATE_RECIPIENT: another contact has this number'));
if (handled.length + twins.length > 0) return [...handled, ...twins];
throw new Error(
	\`touchSMS took none of \${messages.length} text(s): \${message.replace(/\\.?$/, '.')} Put that right and start this workflow again; who was texted before is left out.\`,
);
`;

export const t4Campaign: Design = {
	file: 'touchsms/t4-campaign.json',
	name: 'touchSMS T4: contacts with a tag → text campaign',
	about: 'Everybody who has a tag in HighLevel gets a text, once.',
	stickies: [
		{
			color: 7,
			text: `## Text everybody who has a tag

1. ${keysHelp}
2. **Config**: \`sender\`, \`audienceTag\` (who is texted), \`text\` (\`{firstName}\` and \`{name}\` are filled in) and \`campaignName\`, a new one for each campaign.
3. **Publish** X1, X2 and then this workflow. It runs each day at 10, when texts disturb nobody; *Start by Hand* runs it at once.

Scopes: *contacts.readonly*; *contacts.write* for tags and notes.`,
		},
		{
			text: `### How it works
- Takes who has the tag, has a number, and has not opted out.
- Sends up to 500 texts with one request. Where two contacts have one number, one of them is texted.
- Each contact gets a tag with the campaign's name, and a note with the text, or why it was not sent. Who has that tag is left out: each run texts who has got the tag since, and **nobody twice**.
- When credit runs out, the run fails and says so. Top up: the next run sends the rest.`,
		},
		{
			color: 3,
			text: `### Try it in this order
Numbers that touchSMS refuses for good are known by their error codes; \`OPTED_OUT\` is **not sure**. Others count as *not now*, and are tried again at the next start.

1. Put the tag on one contact, yourself.
2. Start with \`dryRun\` = true: touchSMS checks the texts and counts the credits (see *Send*), nothing is sent, tagged or noted.
3. Set \`dryRun\` to false, start, and look at the contact.
4. Put the tag on everybody it is meant for.`,
		},
	],
	parts: [
		daily('Each Day', 10),
		manualTrigger('Start by Hand'),
		config({
			...common,
			...sender,
			...brakeConfig('+61', 500),
			audienceTag: 'newsletter',
			campaignName: 'spring',
			text: 'Hi {firstName}, our spring offers are here. Reply STOP to opt out.',
			unknownFirstName: 'there',
			ownTags: 'touchsms:',
		}),
		highLevel('Read Audience', 'contact', 'getAll', {
			returnAll: true,
			filterMode: 'simple',
			filters: { tags: `={{ ${conf('audienceTag')} }}`, smsConsent: 'allowed' },
			simple: true,
			simpleOutput: 'sms',
			// The search may be a minute behind: who was just texted, or has just opted out.
			options: { fetchFull: true },
		}),
		filter('Not Texted Yet', '$json.mayBeTexted', `!$json.tags.includes(${doneTag})`),
		oneByOne('In Batches', `={{ Math.min(500, ${conf('maxTextsPerDay')}) }}`),
		code('Write the Texts', write, 'all'),
		callProvider('Send', providers.touchsms, {
			method: 'POST',
			path: SEND_PATH,
			body: '{ messages: $json.messages, reject_duplicates_by_recipient: true }',
			kind: 'send',
			textsTo: '$json.messages.map((one) => one.to)',
		}),
		code('Who Got It', outcome, 'all'),
		when('For Real?', `!${conf('dryRun')}`),
		highLevel('Add Tag', 'tag', 'add', {
			contactId: byId('={{ $json.contactId }}'),
			otherTags: `={{ [${doneTag}] }}`,
		}),
		highLevel('Note', 'note', 'create', {
			contactId: byId('={{ $json.contactId }}'),
			body: `={{ ${conf('notePrefix')} }} Text to {{ $('Who Got It').item.json.to }}{{ $('Who Got It').item.json.why ? ' was not sent: ' + $('Who Got It').item.json.why + '. It was' : '' }}: {{ $('Who Got It').item.json.text }}`,
		}),
		filter('Are Some Left?', "$input.all().length < $('Not Texted Yet').all().length"),
		stopAndError(
			'Stop',
			`={{ $('Not Texted Yet').all().length - $input.all().length }} of {{ $('Not Texted Yet').all().length }} texts were not sent: {{ $('Send').first().json.message.replace(/\\.?$/, '.') }} Put that right and start this workflow again, or wait for tomorrow; who was texted is left out.`,
		),
		nothing('Next'),
	],
	lines: [
		['Start by Hand', 'Config'],
		['Each Day', 'Config', 'Read Audience', 'Not Texted Yet', 'In Batches'],
		[['In Batches', 1], 'Write the Texts', 'Send', 'Who Got It', 'For Real?'],
		['For Real?', 'Add Tag', 'Note', 'Next', 'In Batches'],
		[['For Real?', 1], 'Next'],
		['In Batches', 'Are Some Left?', 'Stop'],
	],
	places: {
		'Start by Hand': [0, 0.5],
		'Each Day': [0, 1.5],
		Config: [1, 1],
		'Read Audience': [2, 1],
		'Not Texted Yet': [3, 1],
		'In Batches': [4, 1],
		'Are Some Left?': [5, 0],
		Stop: [6, 0],
		'Write the Texts': [5, 1],
		Send: [6, 1],
		'Who Got It': [7, 1],
		'For Real?': [8, 1],
		'Add Tag': [9, 0],
		Note: [10, 0],
		Next: [11, 1],
	},
};
