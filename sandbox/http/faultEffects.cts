import type { FastifyReply } from 'fastify';
import { STATUS_CODES } from 'node:http';

import { systemClock } from '../clock.cts';
import { newUuid } from '../ids.cts';
import type { World } from '../world.cts';
import { tooManyRequests } from './errors.cts';
import type { FaultRule } from './faults.cts';
import type { JournalEntry } from './journal.cts';

const HUGE_BYTES = 5 * 1024 * 1024;

const RATE_LIMITED = JSON.stringify(tooManyRequests().body);

/** A character that no answer holds, put where raw control characters are to appear. */
const MARK = '\uE000';
const CONTROL_CHARACTERS = '\u0001\u000b\n';

/** Does what the fault asks for; true when the request has been answered or cut off by it. */
export async function disturb(
	world: World,
	fault: FaultRule,
	reply: FastifyReply,
	entry: JournalEntry,
): Promise<boolean> {
	switch (fault.kind) {
		case 'slow':
			await (fault.realDelay ? systemClock : world.clock).sleep(fault.delayMs ?? 1000);
			return false;
		case 'reset':
			reply.hijack();
			reply.raw.socket?.resetAndDestroy();
			return true;
		case 'rateLimited':
			reply.header('x-ratelimit-remaining', '0');
			answer(reply, entry, fault, 429, 'application/json; charset=utf-8', RATE_LIMITED);
			return true;
		case 'status': {
			const status = fault.status ?? 500;
			const text = fault.body === undefined ? envelope(status) : asText(fault.body);
			answer(reply, entry, fault, status, 'application/json; charset=utf-8', text);
			return true;
		}
		case 'html':
			answer(
				reply,
				entry,
				fault,
				fault.status ?? 502,
				'text/html; charset=utf-8',
				gatewayPage(fault),
			);
			return true;
		case 'firewall': {
			const { code = 1010 } = fault;
			// Cloudflare's 1015 is a limit of its own, and all others refuse the client.
			const status = fault.status ?? (code === 1015 ? 429 : 403);
			answer(reply, entry, fault, status, 'text/plain; charset=UTF-8', `error code: ${code}`);
			return true;
		}
		case 'empty':
			answer(reply, entry, fault, fault.status ?? 502, 'application/json; charset=utf-8', '');
			return true;
		default:
			return false;
	}
}

/** The answer's text after a fault that lets the request through but spoils its answer. */
export function spoil(body: object, fault: FaultRule): string {
	if (fault.kind === 'huge') {
		return JSON.stringify({ ...body, padding: 'x'.repeat(fault.bytes ?? HUGE_BYTES) });
	}
	if (fault.kind !== 'controlCharacters') return JSON.stringify(body);
	const marked = JSON.stringify(body, (key, value: unknown) =>
		typeof value === 'string' && isProse(key, value) ? `${value}${MARK}` : value,
	);
	return marked.replaceAll(MARK, CONTROL_CHARACTERS);
}

/** Ids and times never hold control characters; what people type may. */
function isProse(key: string, value: string): boolean {
	return value !== '' && !/id$/i.test(key) && !/^\d{4}-\d{2}-\d{2}T/.test(value);
}

function answer(
	reply: FastifyReply,
	entry: JournalEntry,
	fault: FaultRule,
	status: number,
	type: string,
	text: string,
): void {
	entry.status = status;
	void reply
		.code(status)
		.type(type)
		.headers(fault.headers ?? {})
		.send(text);
}

function envelope(status: number): string {
	const message = STATUS_CODES[status] ?? 'Unknown';
	return JSON.stringify({ statusCode: status, message, traceId: newUuid() });
}

function asText(body: unknown): string {
	return typeof body === 'string' ? body : JSON.stringify(body);
}

function gatewayPage({ body, status }: FaultRule): string {
	if (typeof body === 'string') return body;
	const title = `${status ?? 502} ${STATUS_CODES[status ?? 502] ?? ''}`;
	return `<!DOCTYPE html><html><head><title>${title}</title></head><body><center><h1>${title}</h1></center><hr><center>gateway</center></body></html>`;
}
