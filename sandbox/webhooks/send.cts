import type { World } from '../world.cts';
import { composeEvent, type Json } from './compose.cts';
import { signedHeaders } from './sign.cts';

/** How a delivery differs from a proper one. `stale`: signed an hour ago. */
type Flaw = 'wrongSignature' | 'noSignature' | 'stale';

export interface WebhookInput {
	/** An address of this machine */
	url: string;
	/** HighLevel's name of the event, such as `ContactCreate` */
	type: string;
	/** Of the contact, note, task or appointment */
	id: string;
	/** Fields that replace those of the event */
	change?: Json;
	flaw?: Flaw;
	/** How often the same bytes are sent; once unless told */
	times?: number;
}

export interface WebhookResult {
	body: Json;
	/** HTTP statuses of the answers */
	statuses: number[];
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const HOUR_MS = 3_600_000;

/** Sends an event as HighLevel does (docs/highlevel-api.md, Webhooks). Throws on an address off this machine. */
export async function sendWebhook(world: World, input: WebhookInput): Promise<WebhookResult> {
	const { url, type, id, change = {}, flaw, times = 1 } = input;
	if (!URL.canParse(url) || !LOOPBACK.includes(new URL(url).hostname)) {
		throw new Error('The webhook must be an address of this machine');
	}
	const body: Json = { ...composeEvent(world, type, id), ...change };
	if (flaw === 'stale') body.timestamp = new Date(world.clock.now() - HOUR_MS).toISOString();
	const bytes = JSON.stringify(body);
	const headers = signedHeaders(flaw === 'wrongSignature' ? `${bytes} ` : bytes);
	if (flaw === 'noSignature') headers['x-ghl-signature'] = 'N/A';
	const statuses: number[] = [];
	for (let sent = 0; sent < times; sent += 1) {
		// A redirect could lead off this machine.
		const answer = await fetch(url, { method: 'POST', headers, body: bytes, redirect: 'manual' });
		await answer.arrayBuffer();
		statuses.push(answer.status);
	}
	return { body, statuses };
}
