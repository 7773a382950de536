import { SMS_WEBHOOK_SECRET } from '../fixtures';
import { newId } from '../ids';
import type { World } from '../world';
import type { InboundMessage } from './outbox';

export interface InboundInput {
	/** The webhook; on this machine only. Default: the setting `inboundUrl`. */
	url?: string;
	from: string;
	to: string;
	text: string;
	/** The provider's id of the message; repeat it to deliver the same text twice. */
	id?: string;
}

const TIMEOUT_MS = 30_000;

/** Delivers a customer's text to a webhook as a provider does. Throws on an address off this machine. */
export async function deliverInbound(world: World, input: InboundInput): Promise<InboundMessage> {
	const url = input.url || world.settings.inboundUrl;
	if (!isLoopback(url)) throw new Error('The webhook must be an address of this machine');
	const message: InboundMessage = {
		id: input.id || newId(),
		provider: 'generic',
		from: input.from,
		to: input.to,
		text: input.text,
		at: world.now(),
		url,
		delivered: 0,
	};
	world.outbox.inbound.push(message);
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				// How the receiver knows that the text is from its provider and not from a passer-by.
				'x-webhook-secret': SMS_WEBHOOK_SECRET,
			},
			body: JSON.stringify({
				event: 'message.received',
				id: message.id,
				from: message.from,
				to: message.to,
				text: message.text,
				receivedAt: new Date(message.at).toISOString(),
			}),
			// A redirect could lead off this machine.
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		message.delivered = response.status;
	} catch {
		message.delivered = 0;
	}
	return message;
}

function isLoopback(url: string): boolean {
	try {
		return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
	} catch {
		return false;
	}
}
