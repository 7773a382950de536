import type { INodeParameters } from 'n8n-workflow';
import { conf } from '../parts/config.cts';

/** n8n 2.41 has these parameters (docs/sms.md). */
export interface Variant {
	key: string;
	label: string;
	/** The node that sends has it, and the trigger where there is one. */
	credential: { type: string; name: string };
	/** The node sends `{{ $json.text }}` to `{{ $json.to }}` from Config's `sender`. */
	send: { type: string; parameters: INodeParameters };
	/** An expression, without braces, says why the answer to a text is a refusal all the same, or ''. */
	refusal?: string;
	/** Without a trigger node of n8n's own the texts come in by webhook. */
	trigger?: { type: string; parameters: INodeParameters };
	/** The expressions have no braces; `at` is where the provider puts what comes in. */
	inbound: { from: string; text: string; id: string };
	/** The user enters this at the provider. */
	setUp: string;
}

const sender = `={{ ${conf('sender')} }}`;

export const variants: Variant[] = [
	{
		key: 'twilio',
		label: 'Twilio',
		credential: { type: 'twilioApi', name: 'Twilio account' },
		send: {
			type: 'n8n-nodes-base.twilio',
			parameters: { from: sender, to: '={{ $json.to }}', message: '={{ $json.text }}' },
		},
		trigger: {
			type: 'n8n-nodes-base.twilioTrigger',
			parameters: { updates: ['com.twilio.messaging.inbound-message.received'] },
		},
		inbound: { from: '$json.data.from', text: '$json.data.body', id: '$json.data.messageSid' },
		setUp:
			'Nothing has to be entered at Twilio: publishing the workflow registers its address there.',
	},
	{
		key: 'vonage',
		label: 'Vonage',
		credential: { type: 'vonageApi', name: 'Vonage account' },
		send: {
			type: 'n8n-nodes-base.vonage',
			// Vonage takes numbers without the plus.
			parameters: {
				from: sender,
				to: "={{ $json.to.replace('+', '') }}",
				message: '={{ $json.text }}',
				additionalFields: {},
			},
		},
		// Vonage refuses inside a 200; status 0 is a text that was taken.
		refusal: "$json.status === '0' ? '' : $json['error-text'] || 'status ' + $json.status",
		inbound: {
			from: "'+' + $json.body.msisdn",
			text: '$json.body.text',
			id: '$json.body.messageId',
		},
		setUp:
			'In the Vonage dashboard, **Settings > Default SMS setting > Inbound SMS webhooks**: the Production URL of *Inbound Text* with `?secret=…`, HTTP method **POST-JSON**.',
	},
	{
		key: 'plivo',
		label: 'Plivo',
		credential: { type: 'plivoApi', name: 'Plivo account' },
		send: {
			type: 'n8n-nodes-base.plivo',
			parameters: { from: sender, to: '={{ $json.to }}', message: '={{ $json.text }}' },
		},
		// n8n's node lets what it was given go on when Plivo refuses it, without the reason.
		refusal: "$json.message_uuid ? '' : 'Plivo has not taken it; Send Text says why in this run'",
		inbound: {
			from: "'+' + $json.body.From",
			text: '$json.body.Text',
			id: '$json.body.MessageUUID',
		},
		setUp:
			'In the Plivo console make an **XML application** with the Production URL of *Inbound Text* and `?secret=…` as its **Message URL** (POST), and give it to your number.',
	},
	{
		key: 'messagebird',
		label: 'MessageBird',
		credential: { type: 'messageBirdApi', name: 'MessageBird account' },
		send: {
			type: 'n8n-nodes-base.messageBird',
			parameters: {
				originator: sender,
				recipients: "={{ $json.to.replace('+', '') }}",
				message: '={{ $json.text }}',
				additionalFields: {},
			},
		},
		inbound: { from: "'+' + $json.body.originator", text: '$json.body.body', id: '$json.body.id' },
		setUp:
			'At MessageBird, **Numbers > your number > SMS > Forward to URL**: the Production URL of *Inbound Text* with `?secret=…`, as POST.',
	},
];
