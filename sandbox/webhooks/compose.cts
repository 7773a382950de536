import { SUB_ACCOUNT_APP } from '../fixtures.cts';
import { newId, newUuid } from '../ids.cts';
import { fullName } from '../model/contactBook.cts';
import { fullView } from '../model/contactViews.cts';
import { eventView } from '../model/eventViews.cts';
import { noteView } from '../model/notes.cts';
import { taskView } from '../model/tasks.cts';
import {
	TYPE_NUMBERS,
	type Conversation,
	type Message,
	type MessageType,
} from '../model/messageTypes.cts';
import type { Contact } from '../model/types.cts';
import type { World } from '../world.cts';

export type Json = Record<string, unknown>;

/** What HighLevel sends of a contact, all kept apart (docs/highlevel-api.md, Webhooks). */
const CONTACT_KEYS = [
	'id',
	'firstName',
	'lastName',
	'email',
	'phone',
	'address1',
	'city',
	'state',
	'country',
	'postalCode',
	'companyName',
	'website',
	'source',
	'dateAdded',
	'dateOfBirth',
	'tags',
	'assignedTo',
	'customFields',
];

/** What events call the types; texts of the SMS service and all that is not named here are `SMS`. */
const EVENT_TYPES: Partial<Record<MessageType, string>> = {
	TYPE_CALL: 'CALL',
	TYPE_CUSTOM_CALL: 'CALL',
	TYPE_EMAIL: 'Email',
	TYPE_WEBCHAT: 'WebChat',
	TYPE_FACEBOOK: 'FB',
	TYPE_GMB: 'GMB',
	TYPE_INSTAGRAM: 'IG',
	TYPE_WHATSAPP: 'WhatsApp',
	TYPE_CUSTOM_PROVIDER_SMS: 'Custom',
	TYPE_LIVE_CHAT: 'Live_Chat',
	TYPE_INTERNAL_COMMENT: 'InternalComment',
};

/**
 * The body of a delivery about something in the account.
 *
 * @param type HighLevel's name, such as `ContactCreate`
 * @param id of the contact, note, task, appointment, message or conversation; for the `OutboundMessage` of an
 *   example, of the contact that it went to
 */
export function composeEvent(world: World, type: string, id: string): Json {
	const { locationId, ...fields } = subjectOf(world, type, id);
	const { tellsTime, tellsId } = world.settings.webhooks;
	const hasTime = tellsTime || type.endsWith('boundMessage');
	return {
		type,
		locationId,
		...fields,
		...(hasTime ? { timestamp: new Date(world.clock.now()).toISOString() } : {}),
		...(tellsId ? { webhookId: newUuid() } : {}),
		appId: SUB_ACCOUNT_APP.appId,
		versionId: SUB_ACCOUNT_APP.versionId,
	};
}

function subjectOf(world: World, type: string, id: string): Json {
	const { contacts, notes, tasks, events, conversations } = world.store;
	if (type === 'ContactDndUpdate') return dndFields(found(contacts.get(id), 'contact', id));
	if (type.startsWith('Contact')) return contactFields(found(contacts.get(id), 'contact', id));
	if (type.endsWith('boundMessage')) {
		const message = world.store.messages.get(id);
		return message
			? messageFields(world, message)
			: exampleMessage(world, found(contacts.get(id), 'contact', id));
	}
	if (type === 'ConversationUnreadUpdate') {
		return unreadFields(found(conversations.get(id), 'conversation', id));
	}
	if (type.startsWith('Note')) {
		const note = found(notes.get(id), 'note', id);
		const { body, contactId, dateAdded } = noteView(note) as Json;
		return { locationId: locationOf(world, note.contactId), id, body, contactId, dateAdded };
	}
	if (type.startsWith('Task')) {
		const task = found(tasks.get(id), 'task', id);
		const { title, body, contactId, assignedTo, dueDate } = taskView(task);
		const dateAdded = new Date(task.dateAdded).toISOString();
		const { locationId } = task;
		// Live TaskCreate events leave these two out.
		const more = type === 'TaskCreate' ? {} : { contactId, body };
		return { locationId, id, title, ...more, assignedTo, dateAdded, dueDate };
	}
	if (type.startsWith('Appointment')) {
		const event = found(events.get(id), 'appointment', id);
		const { locationId, ...appointment } = eventView(world, event);
		return { locationId, appointment };
	}
	throw new Error(`The sandbox has no event ${type}`);
}

function contactFields(contact: Contact): Json {
	const view = fullView(contact);
	const sent = CONTACT_KEYS.filter((key) => view[key] !== undefined);
	return {
		locationId: contact.locationId,
		...Object.fromEntries(sent.map((key) => [key, view[key]])),
		dnd: contact.dnd ?? false,
		name: fullName(contact),
		attachments: [],
	};
}

/** Live ones hold no more than this. */
function dndFields(contact: Contact): Json {
	const { id, locationId, email, phone, dnd = false, dndSettings = {} } = contact;
	return { locationId, id, email, phone, dnd, dndSettings };
}

/** Extra providers' messages are told in words of their own. */
function messageFields({ store }: World, message: Message): Json {
	const { messageType, direction, attachments, userId, providerId, body } = message;
	const isCustom = messageType === 'TYPE_CUSTOM_PROVIDER_SMS';
	const phone = store.contacts.get(message.contactId)?.phone;
	const number = store.locations.get(message.locationId)?.phone;
	const isInbound = direction === 'inbound';
	return {
		locationId: message.locationId,
		...((!isCustom || attachments.length > 0) && { attachments }),
		body,
		contactId: message.contactId,
		contentType: 'text/plain',
		conversationId: message.conversationId,
		dateAdded: new Date(message.dateAdded).toISOString(),
		direction,
		messageType: EVENT_TYPES[messageType] ?? 'SMS',
		messageTypeId: TYPE_NUMBERS[messageType],
		messageTypeString: messageType,
		...(userId && { userId }),
		messageId: message.id,
		status: message.status,
		...(!isInbound && { source: message.source }),
		...(providerId && { conversationProviderId: providerId }),
		...(!isCustom && (isInbound ? { from: phone, to: number } : { from: number })),
	};
}

function unreadFields({ id, locationId, contactId, unreadCount, starred }: Conversation): Json {
	return { locationId, id, contactId, unreadCount, inbox: true, starred, deleted: false };
}

function exampleMessage(world: World, { id, locationId }: Contact): Json {
	return {
		locationId,
		contactId: id,
		conversationId: newId(),
		messageType: 'SMS',
		direction: 'outbound',
		contentType: 'text/plain',
		body: 'Your appointment is tomorrow at 10.',
		attachments: [],
		status: 'delivered',
		dateAdded: new Date(world.clock.now()).toISOString(),
	};
}

function locationOf(world: World, contactId: string): string {
	return found(world.store.contacts.get(contactId), 'contact', contactId).locationId;
}

function found<T>(thing: T | undefined, kind: string, id: string): T {
	if (thing === undefined) throw new Error(`There is no ${kind} ${id}`);
	return thing;
}
