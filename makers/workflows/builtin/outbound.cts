import type { Design } from '../canvas/design.cts';
import { conf, config } from '../parts/config.cts';
import { byId, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { choose, code, filter, once, oneByOne, stopAndError, when } from '../parts/logic.cts';
import { credentialNames } from '../../../harness/demo/credentials.cts';
import { SPOKEN } from '../shared/spoken.cts';
import { brakeConfig, brakeOfRun } from '../shared/textBrake.cts';
import type { Variant } from './variants.cts';

/** This is not `.item`: what n8n's own SMS nodes answer is not paired with what they were asked. */
const text = (field: string) => `$('One by One').first().json.${field}`;

const note = (name: string, contactId: string, body: string) =>
	highLevel(name, 'note', 'create', {
		contactId: byId(`={{ ${contactId} }}`),
		body: `={{ ${conf('notePrefix')} }} ${body}`,
	});

/** The code gives the text to each new contact, and `why` it may not go out, or ''. */
export const greeting = `const spoken = ${SPOKEN};
${brakeOfRun}
const { textTemplate, nameIfUnknown } = $('Config').first().json;
return $input.all().map(({ json }, item) => ({
	json: {
		contactId: json.id,
		to: json.phone,
		text: textTemplate.replace('[firstName]', () => spoken(json.firstName) || nameIfUnknown),
		why: brake(json.phone),
	},
	pairedItem: { item },
}));
`;

export function outbound({ key, label, credential, send, refusal }: Variant): Design {
	return {
		file: `builtin/${key}-contact-created-send-text.json`,
		name: `${label}: new contact → text → note`,
		about: 'Every new contact gets a text, which is kept as a note.',
		stickies: [
			{
				color: 7,
				text: `## A text to every new contact, with n8n's ${label} node

1. Choose **${credentialNames.token}** in the nodes with the HighLevel sign, and **${credential.name}** in *Send Text*.
2. In **Config** fill in your sender and the text. \`[firstName]\` becomes the first name.
3. Publish. Contacts that exist already are not texted.
4. When the notes read well, set **dryRun** in Config to false.`,
			},
			{
				text: `### Who is texted
*Once per Contact* remembers whom this workflow has texted. *May Be Texted?* lets pass only who has a phone number, is not on Do Not Disturb for SMS, and did not write first (tag in Config).

At most \`maxTextsPerDay\` texts go out in a day, and only to numbers that begin with one of \`allowedCountries\`, so that an import does not text everybody. Who is held back gets a note and no text later. A name is cut and loses links.

What ${label} refuses is written into a note, and the run fails at its end, so that the error log tells you. A retry of that run sends nothing twice.`,
			},
		],
		parts: [
			highLevelTrigger('Contact Created', 'contactCreated', {
				options: { ignoreOwnChanges: true },
			}),
			config({
				sender: '+15550100100',
				textTemplate: 'Hi [firstName], thanks for getting in touch! Reply STOP to opt out.',
				nameIfUnknown: 'there',
				skipTag: 'texted-us',
				notePrefix: '[SMS]',
				dryRun: true,
				...brakeConfig('+1'),
			}),
			once('Once per Contact', '$json.id'),
			highLevel('Get Contact', 'contact', 'get', {
				contactId: byId('={{ $json.id }}'),
				simple: true,
				simpleOutput: 'sms',
			}),
			filter('May Be Texted?', '$json.mayBeTexted', `!$json.tags.includes(${conf('skipTag')})`),
			code('Write Text', greeting, 'all'),
			choose(
				'Goes Out?',
				{ 'held back': "$json.why !== ''", 'dry run': conf('dryRun') },
				'for real',
			),
			note(
				'Note Who Was Held Back',
				'$json.contactId',
				'Text to {{ $json.to }} was not sent, {{ $json.why }}: {{ $json.text }}',
			),
			note(
				'Note the Dry Run',
				'$json.contactId',
				'Dry run, not sent to {{ $json.to }}: {{ $json.text }}',
			),
			oneByOne('One by One'),
			{
				name: 'Send Text',
				type: send.type,
				typeVersion: 1,
				parameters: { resource: 'sms', operation: 'send', ...send.parameters },
				credentials: { [credential.type]: { id: null, name: credential.name } },
				onError: 'continueErrorOutput',
			},
			...(refusal ? [when('Was It Taken?', `(${refusal}) === ''`)] : []),
			note(
				'Note the Text',
				text('contactId'),
				`Text to {{ ${text('to')} }}: {{ ${text('text')} }}`,
			),
			note(
				'Note the Failure',
				text('contactId'),
				`Text to {{ ${text('to')} }} was not sent: {{ $json.error?.message ?? $json.error ?? (${refusal ?? "'unknown reason'"}) }}`,
			),
			filter(
				'Was One Not Sent?',
				"$('Note the Failure').isExecuted || $('Note Who Was Held Back').isExecuted",
			),
			{
				...stopAndError(
					'Tell the Error Log',
					'Some texts were not sent; the contacts have notes that say why.',
				),
				executeOnce: true,
			},
		],
		lines: [
			[
				'Contact Created',
				'Config',
				'Once per Contact',
				'Get Contact',
				'May Be Texted?',
				'Write Text',
				'Goes Out?',
				'Note Who Was Held Back',
			],
			[['Goes Out?', 1], 'Note the Dry Run'],
			[['Goes Out?', 2], 'One by One', 'Was One Not Sent?', 'Tell the Error Log'],
			[
				['One by One', 1],
				'Send Text',
				...(refusal ? ['Was It Taken?'] : []),
				'Note the Text',
				'One by One',
			],
			[['Send Text', 1], 'Note the Failure', 'One by One'],
			...(refusal ? [[['Was It Taken?', 1] as [string, number], 'Note the Failure']] : []),
		],
	};
}
