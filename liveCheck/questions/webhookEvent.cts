import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Stage } from '../stage/stage.cts';
import { NotTried } from '../stage/survey.cts';
import type { Question } from './question.cts';

const WAIT_MS = 120_000;

interface Delivery {
	headers: string[];
	body: Record<string, unknown>;
}

export const webhookEvent: Question = {
	id: 'webhookEvent',
	question: 'Does an event of a contact carry a timestamp and a webhookId, and which headers?',
	how: 'With --webhook-port only: a contact is made, and the event of it is awaited on that port.',
	answers: {
		both: 'a timestamp and a webhookId',
		timestamp: 'a timestamp and no webhookId',
		webhookId: 'a webhookId and no timestamp',
		neither: 'neither',
	},
	assumed: ['both', 'timestamp', 'webhookId', 'neither'],
	async ask(stage) {
		const { webhookPort } = stage.leave;
		if (!webhookPort) {
			throw new NotTried(
				'an event only comes to the webhook of a Marketplace app; lead its address to a port of this machine and name that with --webhook-port',
			);
		}
		const { headers, body } = await nextDelivery(stage, webhookPort);
		const names = headers.filter((name) => /^(x-|content-type|user-agent)/.test(name)).sort();
		const detail = `headers ${names.join(', ')}`;
		if ('timestamp' in body) return { key: 'webhookId' in body ? 'both' : 'timestamp', detail };
		return { key: 'webhookId' in body ? 'webhookId' : 'neither', detail };
	},
};

async function nextDelivery(stage: Stage, port: number): Promise<Delivery> {
	const ids = new Set<string>();
	const waiting = new AbortController();
	const delivery = new Promise<Delivery>((resolve, reject) => {
		const server = createServer((request, response) => {
			void text(request).then((sent) => {
				response.writeHead(200).end();
				const body = readJson(sent);
				if (ids.has(String(body.id ?? body.contactId))) {
					resolve({ headers: Object.keys(request.headers), body });
				}
			}, reject);
		});
		server.on('error', reject);
		server.listen(port);
		waiting.signal.addEventListener('abort', () => server.close());
	});
	try {
		const contactId = await stage.contact();
		ids.add(contactId);
		// An event that overtook the answer to the request is followed by that of the change.
		await stage.ask('PUT', `/contacts/${contactId}`, { body: { lastName: 'Changed' } });
		const late = AbortSignal.timeout(WAIT_MS);
		return await Promise.race([
			delivery,
			new Promise<never>((_, reject) => {
				late.addEventListener('abort', () =>
					reject(new NotTried('no event came to the port within two minutes')),
				);
			}),
		]);
	} finally {
		waiting.abort();
	}
}

function readJson(sent: string): Record<string, unknown> {
	try {
		return JSON.parse(sent) as Record<string, unknown>;
	} catch {
		return {};
	}
}
