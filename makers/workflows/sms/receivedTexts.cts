import type { Design } from '../canvas/design.cts';
import { highLevel } from '../parts/highLevel.cts';
import { filter } from '../parts/logic.cts';
import { keepSentText, setUp, sms, smsTrigger } from './parts.cts';

const of = (field: string) => `={{ $json.${field} }}`;

/** A customer texts, and everything that follows from it happens. */
export const receivedTexts: Design = {
	file: 'sms/received-texts.json',
	name: 'Texts that come in',
	about:
		"What customers text stands in HighLevel's inbox, STOP and START count, TASK, LIST and DONE make and show tasks, and an answer goes out.",
	reportsErrors: false,
	stickies: [
		setUp(
			'Customers text you',
			'Publish, and enter the Production URL of *Text Received* at your provider, as its notice says.',
			'Text yourself: **TASK call me back tomorrow**',
		),
		{
			text: '### What you can change\nIn *Handle Text*: where the text is kept, which commands count, who owns new contacts, and the words of the answers. Take the last three nodes out, and nothing is answered.',
		},
	],
	parts: [
		smsTrigger('Text Received', ['received', 'opt-out']),
		highLevel('Handle Text', 'message', 'handleReceived', {
			from: of('from'),
			message:
				"={{ $json.text || ($json.isOptOut ? '(wants no more texts, says the provider)' : '') }}",
			altId: of('id'),
			commands: ['done', 'followUp', 'list', 'new', 'task'],
			additionalFields: {
				attachmentUrls: "={{ ($json.media ?? []).join(',') }}",
				date: of('receivedAt'),
				isOptIn: of('isOptIn'),
				isOptOut: of('isOptOut'),
			},
			options: { keepTryingMinutes: 15 },
		}),
		filter('Is There an Answer?', "($json.reply ?? '') !== ''"),
		sms('Send Answer', {
			to: "={{ $('Text Received').item.json.from }}",
			text: '={{ $json.reply }}',
		}),
		keepSentText("$('Handle Text').item.json.contact.id", "$('Handle Text').item.json.reply"),
	],
	lines: [['Text Received', 'Handle Text', 'Is There an Answer?', 'Send Answer', 'Keep Sent Text']],
};
