import { PROVIDERS } from '../fixtures.cts';
import type { Message, Provider } from '../model/messageTypes.cts';
import { postToWebhook } from '../sms/webhook.cts';
import { signedHeaders } from '../webhooks/sign.cts';
import type { World } from '../world.cts';
import { announceMessage } from './events.cts';

type Json = Record<string, unknown>;

/** What a person reads when the provider's address refused a text. */
const REFUSED = 'There was an error from the provider';

/**
 * Hands a text to its provider, whose answer decides: one that is taken stays pending with an extra provider and
 * is `sent` with the SMS service, one that is refused has failed. An address that does not answer changes nothing.
 */
export async function deliverMessage(world: World, message: Message): Promise<void> {
	const provider = world.store.providers.get(message.providerId ?? '');
	const url = provider && addressOf(world, provider);
	if (!url) return;
	const { deliveryCopies, deliveryTimeoutMs } = world.settings.conversations;
	const body = JSON.stringify(deliveryBody(world, message, provider));
	const headers = proof(world, body);
	message.deliveredAt = world.now();
	for (let sent = 0; sent < deliveryCopies; sent += 1) {
		const status = await postToWebhook({ url, headers, body }, deliveryTimeoutMs);
		// It may have been deleted meanwhile, with its contact's thread or by a new start of the sandbox.
		if (world.store.messages.get(message.id) === message) settle(world, message, provider, status);
	}
}

function settle(world: World, message: Message, { kind }: Provider, status: number): void {
	if (status === 0) return;
	const isTaken = status >= 200 && status < 300;
	// The provider may have reported the outcome before it answered.
	if (isTaken && (kind === 'extra' || message.status !== 'pending')) return;
	setStatus(world, message, isTaken ? 'sent' : 'failed', isTaken ? undefined : REFUSED);
}

/** The outcome as the thread shows it from now on, and as the app's webhook is told. */
export function setStatus(
	world: World,
	message: Message,
	status: Message['status'],
	error?: string,
): void {
	Object.assign(message, { status, error, dateUpdated: world.now() });
	announceMessage(world, message);
}

function addressOf({ settings }: World, { id }: Provider): string {
	const { deliveryUrls } = settings.conversations;
	const names = Object.keys(PROVIDERS) as Array<keyof typeof PROVIDERS>;
	const name = names.find((one) => PROVIDERS[one] === id);
	return name ? deliveryUrls[name] : '';
}

function deliveryBody({ settings, store }: World, message: Message, provider: Provider): Json {
	const { extraType, standardTellsProvider } = settings.conversations;
	const isExtra = provider.kind === 'extra';
	const { contactId, locationId, body, attachments, userId, replyToAltId } = message;
	const phone = message.to ?? store.contacts.get(contactId)?.phone;
	return {
		contactId,
		locationId,
		messageId: message.id,
		type: isExtra ? extraType : 'SMS',
		...(phone && { phone }),
		...(body !== '' && { message: body }),
		attachments,
		...(userId && { userId }),
		...(isExtra && {
			conversationId: message.conversationId,
			customUserId: '',
			...(replyToAltId && { replyToAltId }),
		}),
		...(isExtra && { conversationProviderId: provider.id }),
		...(!isExtra &&
			standardTellsProvider && { conversationProviderId: provider.id, from: provider.name }),
	};
}

/** Deliveries have the newer signature only. */
function proof({ settings }: World, body: string): Record<string, string> {
	const { deliverySignature } = settings.conversations;
	const headers = signedHeaders(deliverySignature === 'wrong' ? `${body} ` : body);
	delete headers['x-wh-signature'];
	return deliverySignature === 'none' ? { ...headers, 'x-ghl-signature': 'N/A' } : headers;
}
