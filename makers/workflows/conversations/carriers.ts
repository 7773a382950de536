import type { INodeParameters } from 'n8n-workflow';
import { credentialNames } from '../../../harness/demo/credentials';
import type { Part } from '../canvas/design';
import { conf, type ConfigValue } from '../parts/config';

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
	/** Expressions, without braces, on what comes in. Without an id, number, time and text stand in for it. */
	received: { from: string; text: string; id: string };
	/** The user enters the address of *Received Text* there. */
	setUp: string;
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
	received: { from: '$json.body.from', text: '$json.body.text', id: '$json.body.id' },
	setUp: 'your provider’s settings',
	receipt: {
		messageId: '$json.body.reference',
		status: '$json.body.status',
		reason: '$json.body.reason',
	},
};

export const carriers: Carrier[] = [anyProvider];
