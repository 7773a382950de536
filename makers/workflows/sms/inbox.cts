import type { Design } from '../canvas/design.cts';
import { highLevelAsApp, textToSend } from '../parts/highLevel.cts';
import { setUp, sms, smsTrigger } from './parts.cts';

const failure = "$json.error ? String($json.error.message ?? $json.error) : ''";

export const inbox: Design = {
	file: 'sms/inbox.json',
	name: "HighLevel's inbox by your SMS provider",
	about:
		"What is written in HighLevel's inbox goes out by your provider, and shows what became of it.",
	reportsErrors: false,
	stickies: [
		setUp(
			"Write texts in HighLevel's inbox",
			'Publish. Enter the Production URL of *Text to Send* as Delivery URL of your Marketplace app (docs/text-to-send.md), and that of *Receipt* at your provider.',
		),
		{
			text: '### What HighLevel shows\n**Failed** with the reason and Retry, **sent** when the provider has taken the text, **delivered** when it reports so. Receipts need a provider that takes a *Reference*: touchSMS or SMSFactor.\n\n*Texts that come in* is the other direction.',
		},
	],
	parts: [
		textToSend('Text to Send'),
		sms(
			'Send Text',
			{
				to: '={{ $json.to }}',
				text: "={{ [$json.text, ...$json.attachments].filter(Boolean).join('\\n') }}",
				options: { reference: '={{ $json.messageId }}' },
			},
			{ onError: 'continueRegularOutput' },
		),
		highLevelAsApp('Report Outcome', 'message', 'setStatus', {
			messageId: "={{ $('Text to Send').item.json.messageId }}",
			status: `={{ (${failure}) === '' ? 'sent' : 'failed' }}`,
			reason: `={{ ${failure} }}`,
		}),
		smsTrigger('Receipt', ['receipt']),
		highLevelAsApp('Report Receipt', 'message', 'setStatus', {
			messageId: '={{ $json.reference ?? $json.id }}',
			status: '={{ $json.status }}',
			reason: "={{ $json.reason ?? '' }}",
		}),
	],
	lines: [
		['Text to Send', 'Send Text', 'Report Outcome'],
		['Receipt', 'Report Receipt'],
	],
};
