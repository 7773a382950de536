import { conversationError } from '../http/errors.cts';
import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import { addChild, removeChild } from './children.cts';
import { ensureConversation } from './conversations.cts';
import { TYPE_NUMBERS, type Direction, type Message } from './messageTypes.cts';
import type { Contact } from './types.cts';

/** What is known of a message before it has a place in a thread. */
type Draft = Pick<Message, 'messageType' | 'direction' | 'status' | 'source'> & Partial<Message>;

/** Puts a message into the contact's thread, whose count of unread ones goes up with a received one. */
export function addMessage(world: World, contact: Contact, draft: Draft): Message {
	const conversation = ensureConversation(world, contact);
	const now = world.now();
	const message: Message = {
		body: '',
		attachments: [],
		dateAdded: now,
		dateUpdated: now,
		...endsOf(world, contact, draft.direction),
		...draft,
		id: newId(),
		locationId: contact.locationId,
		contactId: contact.id,
		conversationId: conversation.id,
	};
	world.store.messages.set(message.id, message);
	addChild(world.store.messagesOf, conversation.id, message);
	conversation.dateUpdated = now;
	if (message.direction === 'inbound') conversation.unreadCount += 1;
	return message;
}

/** Of a received one the number of the contact and the account's name, as seen; of a sent one nothing. */
function endsOf({ store }: World, contact: Contact, direction: Direction): Partial<Message> {
	const name = store.locations.get(contact.locationId)?.name;
	return direction === 'inbound' && contact.phone ? { from: contact.phone, to: name } : {};
}

export function removeMessage({ store }: World, message: Message): void {
	store.messages.delete(message.id);
	removeChild(store.messagesOf, message.conversationId, message);
}

/** A message of the sub-account; 400 when there is none. */
export function messageOf(world: World, id: string, locationId: string): Message {
	const message = world.store.messages.get(id);
	if (message?.locationId === locationId) return message;
	throw conversationError(400, `No message found with id: ${id}`, 'CONVERSATIONS_MSG_NOT_FOUND');
}

/** A live contact that may get or have sent a message; one that was merged into another is none. */
export function reachableContact(world: World, id: string, locationId: string): Contact {
	const contact = world.store.contacts.get(id);
	if (contact?.locationId === locationId && !contact.deleted) return contact;
	throw conversationError(400, 'Contact not found', 'CONVERSATIONS_CONTACT_NOT_FOUND');
}

/** A message as it is read; what it does not have is absent. */
export function messageView({ settings }: World, message: Message): Record<string, unknown> {
	const { altId, attachments, userId, providerId, error, from, to, callStatus } = message;
	const showsAttachments = settings.conversations.tellsAttachments && attachments.length > 0;
	return {
		id: message.id,
		...(altId !== undefined && { altId }),
		direction: message.direction,
		status: message.status,
		type: TYPE_NUMBERS[message.messageType],
		messageType: message.messageType,
		locationId: message.locationId,
		body: message.body,
		contactId: message.contactId,
		contentType: message.messageType === 'TYPE_EMAIL' ? 'text/html' : 'text/plain',
		conversationId: message.conversationId,
		dateAdded: new Date(message.dateAdded).toISOString(),
		dateUpdated: new Date(message.dateUpdated).toISOString(),
		...(showsAttachments && { attachments }),
		source: message.source,
		...(userId !== undefined && { userId }),
		...(providerId !== undefined && { conversationProviderId: providerId }),
		...(error !== undefined && { error }),
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
		...(callStatus !== undefined && { meta: { callStatus } }),
	};
}
