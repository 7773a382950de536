import { USERS } from '../fixtures.cts';
import { addMessage, messageOf, removeMessage } from '../model/messages.cts';
import type { Message } from '../model/messageTypes.cts';
import { chosenProvider, installedProvider } from '../model/providers.cts';
import type { Contact } from '../model/types.cts';
import type { World } from '../world.cts';
import { announceMessage } from './events.cts';
import { obstacle, sendMessage, typeOf, type Outgoing } from './send.cts';

export interface Writing {
	text: string;
	attachments?: string[];
	/** An extra provider's id; none: the sub-account's SMS service. */
	channel?: string;
	/** Who writes; default the account's owner. */
	userId?: string;
}

/**
 * A person writes in HighLevel's inbox. What HighLevel refuses stands in the thread as failed, with the reason, and
 * reaches no provider.
 */
export function writeAsPerson(world: World, contact: Contact, writing: Writing): Message {
	const { text, attachments = [], channel, userId = USERS.owner } = writing;
	const { locationId } = contact;
	const provider = channel
		? installedProvider(world, channel, locationId)
		: chosenProvider(world, locationId);
	if (channel && provider?.kind !== 'extra') throw new Error(`There is no channel ${channel}`);
	const outgoing: Outgoing = {
		type: channel ? 'Custom' : 'SMS',
		source: 'app',
		body: text,
		attachments,
		userId,
		provider,
		replyToAltId: lastAltId(world, contact, provider?.id),
	};
	const refusal = obstacle(world, contact, outgoing);
	if (!refusal) return sendMessage(world, contact, outgoing).message;
	const failed = addMessage(world, contact, {
		messageType: typeOf(outgoing.type, provider),
		direction: 'outbound',
		status: 'failed',
		source: 'app',
		body: text,
		attachments,
		userId,
		providerId: provider?.id,
		error: refusal.message,
	});
	announceMessage(world, failed);
	return failed;
}

/** The failed message is gone, and a new one with another id takes its place; nothing links the two. */
export function retryAsPerson(world: World, id: string, locationId: string): Message {
	const failed = messageOf(world, id, locationId);
	if (failed.status !== 'failed') throw new Error('Only a failed message is sent again');
	const contact = world.contacts.get(failed.contactId, locationId);
	const provider = world.store.providers.get(failed.providerId ?? '');
	removeMessage(world, failed);
	return writeAsPerson(world, contact, {
		text: failed.body,
		attachments: failed.attachments,
		...(provider?.kind === 'extra' && { channel: provider.id }),
		userId: failed.userId,
	});
}

/** What the provider calls the contact's last message to it. */
function lastAltId({ store }: World, contact: Contact, providerId?: string): string | undefined {
	return [...store.messages.values()].findLast(
		(message) =>
			message.contactId === contact.id &&
			message.direction === 'inbound' &&
			message.providerId === providerId,
	)?.altId;
}
