import type { INodeParameters } from 'n8n-workflow';
import { credentialNames } from '../../../harness/demo/credentials.cts';
import { variants, type Variant } from '../builtin/variants.cts';
import type { Part } from '../canvas/design.cts';
import { conf, type ConfigValue } from '../parts/config.cts';
import { RECEIPT_FAILURES } from '../smsfactor/common.cts';
import { providers, type Provider } from '../providers.cts';

/** Whoever carries the texts of HighLevel's inbox. */
export interface Carrier {
	/** It begins the names of the files, and stands in the addresses of the webhooks. */
	key: string;
	label: string;
	/** Fields of Config, beside the text itself. */
	config: Record<string, ConfigValue>;
	/** The node sends `{{ $json.text }}` to `{{ $json.to }}`; HighLevel calls it `{{ $json.messageId }}`. */
	send: Omit<Part, 'name' | 'onError'>;
	/** An expression, without braces, says why the answer to a text is a refusal all the same, or ''. */
	refusal: string;
	/**
	 * Expressions, without braces, on what comes in. Where there is no id, number, time and text stand in for it. `files`
	 * are addresses, for those who deliver pictures.
	 */
	received: { from: string; text: string; id: string; files?: string };
	/** What the user enters at the provider. */
	setUp: string;
	/** Without a trigger node of n8n's own the texts come in by webhook. */
	trigger?: Omit<Part, 'name'>;
	/** Expressions, without braces, on a report of what became of a text, where a report can name HighLevel's ID of it. */
	receipt?: { messageId: string; status: string; reason: string };
}

interface Call {
	method: 'GET' | 'POST';
	/** An expression without braces. */
	url: string;
	/** JavaScript of an object. */
	body?: string;
	query?: string;
	credential: { type: string; name: string };
}

/** Each answer comes back as data, so that the reason of a refusal can be shown in HighLevel. */
function request({ method, url, body, query, credential }: Call): Carrier['send'] {
	const json = (object: string) => `={{ JSON.stringify(${object}) }}`;
	const content: INodeParameters = {
		...(query && { sendQuery: true, specifyQuery: 'json', jsonQuery: json(query) }),
		...(body && { sendBody: true, specifyBody: 'json', jsonBody: json(body) }),
	};
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method,
			url: `={{ ${url} }}`,
			authentication: 'genericCredentialType',
			genericAuthType: credential.type,
			...content,
			options: {
				timeout: 30000,
				redirect: { redirect: { followRedirects: false } },
				response: { response: { fullResponse: true, neverError: true } },
			},
		},
		credentials: { [credential.type]: { id: null, name: credential.name } },
	};
}

/** Why an answer to `request` is a refusal; `inside` reads the `body` of a 2xx. */
const refusalOf = (inside = "''") =>
	`$json.statusCode >= 300 ? String($json.body?.message || 'HTTP ' + $json.statusCode) : ((body) => ${inside})($json.body ?? {})`;

const enteredIn = (place: string) =>
	`Enter the Production URL of *Received Text* with \`?secret=…\` in ${place}.`;

const anyProvider: Carrier = {
	key: 'provider',
	label: 'your SMS provider',
	config: { smsUrl: 'https://sms.example.com/messages', sender: '+15550100100' },
	send: request({
		method: 'POST',
		url: conf('smsUrl'),
		body: `{ to: $json.to, from: ${conf('sender')}, text: $json.text, reference: $json.messageId }`,
		credential: { type: 'httpBearerAuth', name: credentialNames.sms },
	}),
	refusal: refusalOf(),
	received: {
		from: '$json.body.from',
		text: '$json.body.text',
		id: "$json.body.id ?? [$json.body.from, $json.body.receivedAt, $json.body.text].join('|')",
		files: '($json.body.media ?? [])',
	},
	setUp: enteredIn('your provider’s settings'),
	receipt: {
		messageId: '$json.body.reference',
		status: '$json.body.status',
		reason: '$json.body.reason',
	},
};

interface ServiceCall {
	/** It follows the base URL in Config. */
	path: string;
	method?: Call['method'];
	body?: string;
	query?: string;
}

/** A provider that the other ready-made workflows are for, too. */
function ofProvider(
	{ key, label, baseUrl, credential, refusalIn }: Provider,
	{ path, method = 'POST', body, query }: ServiceCall,
	rest: Pick<Carrier, 'received' | 'setUp' | 'receipt'> & Partial<Pick<Carrier, 'config'>>,
): Carrier {
	const url = `${conf('providerBaseUrl')} + '${path}'`;
	return {
		key,
		label,
		send: request({ method, url, body, query, credential }),
		refusal: refusalOf(refusalIn),
		...rest,
		config: { providerBaseUrl: baseUrl, ...rest.config },
	};
}

const failedReceipt = `(${RECEIPT_FAILURES})[$json.body.status]`;

/** n8n has nodes of its own for these. */
function ofVariant({ key, label, credential, send, refusal, trigger, ...rest }: Variant): Carrier {
	const node = (type: string, parameters: INodeParameters) => ({
		type,
		typeVersion: 1,
		parameters,
		credentials: { [credential.type]: { id: null, name: credential.name } },
	});
	return {
		key,
		label,
		config: { sender: '+15550100100' },
		send: node(send.type, { resource: 'sms', operation: 'send', ...send.parameters }),
		refusal: refusal ? `(${refusal})` : "''",
		received: rest.inbound,
		setUp: rest.setUp.replace('Inbound Text', 'Received Text'),
		...(trigger && { trigger: node(trigger.type, trigger.parameters) }),
	};
}

/** As n8n 2.41's node and trigger have it. WhatsApp's own ID is all that a report names, so that none tells *delivered*. */
const whatsApp: Carrier = {
	key: 'whatsapp',
	label: 'WhatsApp Business Cloud',
	config: { phoneNumberId: '' },
	send: {
		type: 'n8n-nodes-base.whatsApp',
		typeVersion: 1.1,
		parameters: {
			operation: 'send',
			phoneNumberId: `={{ ${conf('phoneNumberId')} }}`,
			recipientPhoneNumber: '={{ $json.to }}',
			textBody: '={{ $json.text }}',
			additionalFields: {},
		},
		credentials: { whatsAppApi: { id: null, name: 'WhatsApp account' } },
	},
	refusal: "$json.messages?.[0]?.id ? '' : 'WhatsApp has not said that it took the text'",
	trigger: {
		type: 'n8n-nodes-base.whatsAppTrigger',
		typeVersion: 1,
		parameters: { updates: ['messages'], options: { messageStatusUpdates: [] } },
		credentials: { whatsAppTriggerApi: { id: null, name: 'WhatsApp OAuth account' } },
	},
	received: {
		from: "'+' + ($json.messages?.[0]?.from ?? '')",
		// What is no text stands in the inbox as what it is, so that somebody looks for it in WhatsApp.
		text: "((m) => m && (m.text?.body ?? m.button?.text ?? m.interactive?.button_reply?.title ?? m.interactive?.list_reply?.title ?? (m[m.type]?.caption || '[' + m.type + ']')))($json.messages?.[0]) ?? ''",
		id: "$json.messages?.[0]?.id ?? ''",
	},
	setUp:
		'Nothing has to be entered at Meta: publishing registers the address there; an app has one WhatsApp trigger only. Free text arrives within 24 hours of what the customer wrote last; after that WhatsApp refuses it, and HighLevel shows why.',
};

export const carriers: Carrier[] = [
	anyProvider,
	ofProvider(
		providers.touchsms,
		{
			path: '/sms',
			body: `{ messages: [{ to: $json.to, from: ${conf('sender')}, body: $json.text, reference: $json.messageId }] }`,
		},
		{
			config: { sender: 'SHARED_NUMBER' },
			received: {
				from: "'+' + String($json.body.from).replace(/\\D/g, '').replace(/^0/, '61')",
				text: '$json.body.content ?? $json.body.body',
				id: "$json.body.id ?? [$json.body.from, $json.body.date, $json.body.content].join('|')",
			},
			setUp: enteredIn('touchSMS, as the webhook of inbound messages'),
			receipt: {
				messageId: '$json.body.reference',
				status: '$json.body.status',
				reason: '$json.body.error_message',
			},
		},
	),
	ofProvider(
		providers.smsto,
		{
			path: '/sms/send',
			body: `{ to: $json.to, message: $json.text, sender_id: ${conf('sender')} }`,
		},
		{
			config: { sender: 'SMSto' },
			received: {
				from: '$json.body.from',
				text: '$json.body.message',
				id: "[$json.body.from, $json.body.receivedDate, $json.body.message].join('|')",
			},
			setUp: enteredIn(
				'**Settings > Webhook Management** of SMS.to, as the Default Inbound Callback URL',
			),
		},
	),
	ofProvider(
		providers.smsfactor,
		{
			method: 'GET',
			path: '/send',
			query: `{ to: $json.to.replace('+', ''), text: $json.text, sender: ${conf('sender')} || undefined, pushtype: 'alert', gsmsmsid: $json.messageId }`,
		},
		{
			config: { sender: '' },
			received: {
				from: "'+' + $json.body.from",
				text: '$json.body.message',
				id: "[$json.body.from, $json.body.date, $json.body.message].join('|')",
			},
			setUp: enteredIn('SMSFactor, as the webhook of the types MO and STOP'),
			receipt: {
				messageId: '$json.body.message_id',
				status: `Number($json.body.status) === 3 ? 'delivered' : (${failedReceipt}) && 'failed'`,
				reason: failedReceipt,
			},
		},
	),
	ofProvider(
		providers.salesmsg,
		{
			path: '/messages',
			query: `{ number: $json.to, team_id: ${conf('teamId')}, message: $json.text }`,
		},
		{
			config: { teamId: 0 },
			received: {
				from: '$json.body.data.contact.number',
				text: '$json.body.data.message.body',
				id: '$json.body.data.message.id',
				files: '($json.body.data.message.media ?? []).map((file) => file.url ?? file)',
			},
			setUp: enteredIn('Salesmsg, as the webhook of the event message.received'),
		},
	),
	ofProvider(
		providers.roezan,
		{
			path: '/integrations/message/send',
			body: '{ phone: $json.to, message: $json.text }',
		},
		{
			received: {
				from: '$json.body.phone',
				text: '$json.body.message',
				id: '$json.body.id',
			},
			setUp: enteredIn(
				'the tool that forwards the texts of Roezan, which has no webhooks itself: phone, message, id',
			),
		},
	),
	...variants.map(ofVariant),
	whatsApp,
];
