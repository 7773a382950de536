import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { redirectEnvironment } from '../../../harness/redirect/environment.cts';
import { startTlsFront, type TlsFront } from '../../../harness/redirect/tlsFront.cts';
import type { NewCredential } from '../../../harness/n8n/credentials.cts';

export interface ServiceText {
	/** E.164 */
	to: string;
	text: string;
}

type Fields = Record<string, unknown>;

interface Service {
	/** The fixed address of n8n's node. */
	host: string;
	path: RegExp;
	credential: NewCredential;
	/** Whether a request carries the credential. */
	knows(authorization: string, fields: Fields): boolean;
	read(fields: Fields): ServiceText;
	answer: Answer;
	/** As it answers for a number that it does not text. */
	refusal: Answer;
}

interface Answer {
	status: number;
	body: object;
}

const basic = (user: string, password: string) =>
	`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const plus = (number: unknown) => `+${String(number).replace(/\D/g, '')}`;

const SECRET = 'a-secret-of-the-test';

/** The services behind n8n's own SMS nodes, by the key of their workflows. */
const services: Record<string, Service> = {
	twilio: {
		host: 'api.twilio.com',
		path: /^\/2010-04-01\/Accounts\/AC0\/Messages\.json$/,
		credential: {
			name: 'Twilio account',
			type: 'twilioApi',
			data: { authType: 'authToken', accountSid: 'AC0', authToken: SECRET },
		},
		knows: (authorization) => authorization === basic('AC0', SECRET),
		read: ({ To, Body }) => ({ to: plus(To), text: String(Body) }),
		answer: { status: 201, body: { sid: 'SM0', status: 'queued', error_code: null } },
		refusal: {
			status: 400,
			body: { code: 21610, message: 'Attempt to send to unsubscribed recipient', status: 400 },
		},
	},
	vonage: {
		host: 'rest.nexmo.com',
		path: /^\/sms\/json$/,
		credential: {
			name: 'Vonage account',
			type: 'vonageApi',
			data: { apiKey: 'key', apiSecret: SECRET },
		},
		knows: (_authorization, fields) => fields.api_key === 'key' && fields.api_secret === SECRET,
		read: ({ to, text }) => ({ to: plus(to), text: String(text) }),
		answer: {
			status: 200,
			body: { 'message-count': '1', messages: [{ 'message-id': 'v0', status: '0' }] },
		},
		refusal: {
			status: 200,
			body: {
				'message-count': '1',
				messages: [{ status: '7', 'error-text': 'Number barred' }],
			},
		},
	},
	plivo: {
		host: 'api.plivo.com',
		path: /^\/v1\/Account\/MA0\/Message\/$/,
		credential: {
			name: 'Plivo account',
			type: 'plivoApi',
			data: { authId: 'MA0', authToken: SECRET },
		},
		knows: (authorization) => authorization === basic('MA0', SECRET),
		read: ({ dst, text }) => ({ to: plus(dst), text: String(text) }),
		answer: { status: 202, body: { message: 'message(s) queued', message_uuid: ['p0'] } },
		refusal: { status: 400, body: { api_id: 'x', error: 'dst is not in a valid format' } },
	},
	messagebird: {
		host: 'rest.messagebird.com',
		path: /^\/messages$/,
		credential: {
			name: 'MessageBird account',
			type: 'messageBirdApi',
			data: { accessKey: SECRET },
		},
		knows: (authorization) => authorization === `AccessKey ${SECRET}`,
		read: ({ recipients, body }) => ({ to: plus(recipients), text: String(body) }),
		answer: { status: 201, body: { id: 'm0', recipients: { totalSentCount: 1 } } },
		refusal: {
			status: 422,
			body: { errors: [{ code: 9, description: 'no (correct) recipients found' }] },
		},
	},
};

/** A stand-in for the services whose addresses n8n's own nodes have fixed; one n8n takes it for them. */
export class BuiltInServices {
	/** Numbers that no service texts. */
	readonly refused = new Set<string>();
	private readonly sent = new Map<string, ServiceText[]>();
	private server?: Server;
	private front?: TlsFront;
	private folder = '';

	/** Starts it, and returns the environment for the n8n. */
	async start(): Promise<Record<string, string>> {
		const server = createServer((request, response) => {
			void this.answer(request).then(({ status, body }) =>
				response
					.writeHead(status, { 'content-type': 'application/json' })
					.end(JSON.stringify(body)),
			);
		});
		this.server = server;
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const hosts = Object.values(services).map(({ host }) => host);
		this.front = await startTlsFront(hosts, (server.address() as AddressInfo).port);
		this.folder = await mkdtemp(path.join(tmpdir(), 'sms-services-'));
		const certificateFile = path.join(this.folder, 'certificate.pem');
		await writeFile(certificateFile, this.front.certificate);
		return redirectEnvironment(hosts, { frontPort: this.front.port, certificateFile });
	}

	/** What its own node in n8n knows the service by. */
	credentialOf(key: string): NewCredential {
		const service = services[key];
		if (!service) throw new Error(`No service is called ${key}`);
		return service.credential;
	}

	textsTo(key: string, number: string): string[] {
		return (this.sent.get(key) ?? []).filter(({ to }) => to === number).map(({ text }) => text);
	}

	async stop(): Promise<void> {
		this.front?.stop();
		this.server?.closeAllConnections();
		this.server?.close();
		if (this.folder) await rm(this.folder, { recursive: true });
	}

	private async answer(request: IncomingMessage): Promise<Answer> {
		const { headers, method, url = '' } = request;
		const found = Object.entries(services).find(
			([, { host, path: route }]) => host === headers.host && route.test(url),
		);
		const fields = fieldsOf(await textOf(request), headers['content-type']);
		if (!found || method !== 'POST') return { status: 404, body: { error: `${method} ${url}` } };
		const [key, service] = found;
		if (!service.knows(headers.authorization ?? '', fields)) return { status: 401, body: {} };
		const message = service.read(fields);
		if (this.refused.has(message.to)) return service.refusal;
		this.sent.set(key, [...(this.sent.get(key) ?? []), message]);
		return service.answer;
	}
}

function fieldsOf(body: string, type = ''): Fields {
	if (type.includes('json')) return JSON.parse(body) as Fields;
	return Object.fromEntries(new URLSearchParams(body));
}
