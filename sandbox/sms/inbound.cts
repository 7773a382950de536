import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import type { InboundMessage } from './outbox.cts';
import { accountOf } from './provider.cts';
import { postToWebhook, requireLoopback } from './webhook.cts';

export interface InboundInput {
	/** The webhook; on this machine only. Default: the setting `inboundUrl`. */
	url?: string;
	from: string;
	to: string;
	text: string;
	/** The provider's id of the message; repeat it to deliver the same text twice. */
	id?: string;
}

/** Delivers a text word for word as the generic provider does. Throws on an address off this machine. */
export async function deliverInbound(world: World, input: InboundInput): Promise<InboundMessage> {
	const url = input.url || world.settings.inboundUrl;
	requireLoopback(url);
	const account = accountOf(world, 'generic');
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
	for (const event of account.owner.receive(world, account, message)) {
		const webhook = { id: 0, url, events: [] };
		message.delivered = await postToWebhook(
			account.owner.post(world, account, event, webhook, 'right'),
		);
	}
	return message;
}
