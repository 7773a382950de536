import { conversationError, forbiddenLocation, notFound } from '../http/errors.cts';
import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import { fullName } from './contactBook.cts';
import type { Conversation, Message } from './messageTypes.cts';
import type { Contact } from './types.cts';

type Json = Record<string, unknown>;

const iso = (time: number) => new Date(time).toISOString();

export function conversationOf(world: World, id: string, locationId: string): Conversation {
	const conversation = world.store.conversations.get(id);
	if (!conversation) throw notFound(world.settings.unknownIdStatus, 'Conversation', id);
	if (conversation.locationId !== locationId) throw forbiddenLocation();
	return conversation;
}

function findConversation(world: World, contactId: string): Conversation | undefined {
	for (const conversation of world.store.conversations.values()) {
		if (conversation.contactId === contactId) return conversation;
	}
	return undefined;
}

/** The contact's conversation; there is one at most, and it is made when there is none. */
export function ensureConversation(world: World, contact: Contact): Conversation {
	return findConversation(world, contact.id) ?? addConversation(world, contact);
}

/** Refuses to make a second one, and names the one that is there. */
export function createConversation(world: World, contact: Contact): Conversation {
	const known = findConversation(world, contact.id);
	if (!known) return addConversation(world, contact);
	throw conversationError(
		400,
		`Conversation with the contact id:${contact.id} already exists!`,
		undefined,
		{ conversationId: known.id },
	);
}

function addConversation(world: World, { id, locationId }: Contact): Conversation {
	const now = world.now();
	const conversation: Conversation = {
		id: newId(),
		locationId,
		contactId: id,
		unreadCount: 0,
		starred: false,
		dateAdded: now,
		dateUpdated: now,
	};
	world.store.conversations.set(conversation.id, conversation);
	return conversation;
}

export function removeConversation({ store }: World, { id }: Conversation): void {
	for (const message of store.messagesOf.get(id) ?? []) store.messages.delete(message.id);
	store.messagesOf.delete(id);
	store.conversations.delete(id);
}

/** Newest first by the time that they show; of two with the same, the one that came last. */
export function messagesOf({ store }: World, { id }: Conversation): Message[] {
	return (store.messagesOf.get(id) ?? []).toSorted((a, b) => b.dateAdded - a.dateAdded);
}

/**
 * A person makes one contact of two: the first is gone, its messages are in the other's conversation, and its
 * own conversation is gone with it.
 */
export function mergeContacts(world: World, from: Contact, into: Contact): void {
	const old = findConversation(world, from.id);
	if (old) {
		const target = ensureConversation(world, into);
		for (const message of messagesOf(world, old).reverse()) {
			Object.assign(message, { contactId: into.id, conversationId: target.id });
			world.store.messagesOf.set(target.id, [
				message,
				...(world.store.messagesOf.get(target.id) ?? []),
			]);
		}
		target.unreadCount += old.unreadCount;
		world.store.messagesOf.delete(old.id);
		world.store.conversations.delete(old.id);
	}
	world.contacts.remove(from);
}

function lastMessageFields(message: Message | undefined) {
	return {
		lastMessageBody: message?.body ?? '',
		lastMessageType: message?.messageType ?? 'TYPE_SMS',
		...(message && {
			lastMessageDate: message.dateAdded,
			lastMessageDirection: message.direction,
		}),
	};
}

/** A row of the search. */
export function conversationRow(world: World, conversation: Conversation) {
	const contact = world.store.contacts.get(conversation.contactId);
	const [last] = messagesOf(world, conversation);
	const { id, contactId, locationId, unreadCount, starred, dateAdded, dateUpdated } = conversation;
	const name = contact ? fullName(contact) : '';
	return {
		id,
		contactId,
		locationId,
		...lastMessageFields(last),
		type: 'TYPE_PHONE',
		unreadCount,
		starred,
		inbox: true,
		fullName: name,
		contactName: name,
		email: contact?.email ?? '',
		phone: contact?.phone ?? '',
		dateAdded,
		dateUpdated,
		sort: [last?.dateAdded ?? dateAdded],
	};
}

/** What each answer about one conversation has. */
function shared({ id, contactId, locationId, unreadCount, starred }: Conversation): Json {
	return { id, contactId, locationId, deleted: false, inbox: true, unreadCount, starred };
}

/** As GET by id answers it. */
export function conversationView(conversation: Conversation): Json {
	return { ...shared(conversation), type: 1 };
}

/** As a change of it is answered. */
export function changedConversationView(world: World, conversation: Conversation): Json {
	const [last] = messagesOf(world, conversation);
	return {
		...shared(conversation),
		...lastMessageFields(last),
		...(last && { lastMessageDate: String(last.dateAdded) }),
	};
}

/** As the making of it is answered. */
export function createdConversationView({
	id,
	contactId,
	locationId,
	dateAdded,
	dateUpdated,
}: Conversation): Json {
	return {
		id,
		dateUpdated: iso(dateUpdated),
		dateAdded: iso(dateAdded),
		deleted: false,
		contactId,
		locationId,
		lastMessageDate: iso(dateUpdated),
	};
}
