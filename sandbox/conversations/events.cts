import type { Conversation, Message } from '../model/messageTypes.cts';
import { sendWebhook } from '../webhooks/send.cts';
import type { World } from '../world.cts';

/** Tells the app's webhook of a message that came or went, and of each change of its status. */
export function announceMessage(world: World, { id, direction }: Message): void {
	announce(world, direction === 'inbound' ? 'InboundMessage' : 'OutboundMessage', id);
}

/** Tells the app's webhook how many messages of a thread are unread. */
export function announceUnread(world: World, { id }: Conversation): void {
	announce(world, 'ConversationUnreadUpdate', id);
}

function announce(world: World, type: string, id: string): void {
	const { url, types } = world.settings.conversations.events;
	if (!url || !types.includes(type)) return;
	// Nobody in HighLevel waits for the app's webhook.
	sendWebhook(world, { url, type, id }).catch((error: unknown) => {
		console.error(`${type} was not delivered:`, error);
	});
}
