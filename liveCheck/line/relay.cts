import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { NotOurs } from '../made/guard.cts';
import type { Line } from './line.cts';

/** A relay answers with these beside the body. */
const KEPT = /^(content-type|date|retry-after|x-ratelimit-.*)$/;
/** The account needs these of a request. */
const SENT = /^(accept|authorization|content-type|version)$/;

export interface Relay {
	/** The node takes it for HighLevel's address. */
	url: string;
	close(): Promise<void>;
}

/**
 * Stands between the node and the account on this machine, so that each of the node's own requests goes over the line
 * as the node makes it. It holds no token: the node sends it along.
 */
export async function startRelay(line: Line): Promise<Relay> {
	const server = createServer((request, response) => {
		void answer(line, request).then(
			({ status, headers, body }) => {
				response.writeHead(status, headers).end(body);
			},
			(error: unknown) => {
				if (!(error instanceof NotOurs)) return response.destroy();
				response.writeHead(403, { 'content-type': 'application/json' });
				return response.end(JSON.stringify({ statusCode: 403, message: error.message }));
			},
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}

async function answer(line: Line, request: IncomingMessage) {
	const { pathname, search } = new URL(request.url ?? '/', 'http://relay');
	const body = await text(request);
	const {
		status,
		headers,
		body: answered,
	} = await line.forward({
		method: request.method ?? 'GET',
		path: pathname,
		query: search,
		headers: kept(request.headers, SENT),
		body: body || undefined,
	});
	return {
		status,
		headers: kept(headers, KEPT),
		body: typeof answered === 'string' ? answered : JSON.stringify(answered),
	};
}

function kept(headers: NodeJS.Dict<string | string[]>, wanted: RegExp): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers)
			.filter(([name]) => wanted.test(name))
			.map(([name, value]) => [name, String(value)]),
	);
}
