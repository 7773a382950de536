import type { IDataObject } from 'n8n-workflow';
import { asList, asText, asTime } from '../../../shared/answered';
import type { Conversation, Message } from '../wire';
import { channelOf, lastChannelOf } from './channel';

/** A message as the node puts it out; the simple form has the same keys for every message. */
export function messageOutput(message: Message, simple = true): IDataObject {
	const whole: Message = { ...message };
	delete whole.traceId;
	if (!simple) return { ...whole, channel: channelOf(message) };
	return {
		id: message.id ?? null,
		conversationId: message.conversationId ?? null,
		contactId: message.contactId ?? null,
		direction: message.direction ?? null,
		channel: channelOf(message),
		status: message.status ?? null,
		body: message.body ?? '',
		attachments: attachmentsOf(message),
		dateAdded: message.dateAdded ?? null,
		error: message.error ?? null,
		source: message.source ?? null,
		userId: message.userId ?? null,
		from: message.from ?? null,
		to: message.to ?? null,
		altId: message.altId ?? null,
		conversationProviderId: message.conversationProviderId ?? null,
	};
}

/** The addresses of the files of a message, which HighLevel often leaves out. */
export function attachmentsOf({ attachments }: Message): string[] {
	return asList(attachments).flatMap((url) => asText(url) || []);
}

/** The search has epoch milliseconds; what is no date stays as it came. */
function isoDate(date: Conversation['lastMessageDate']) {
	const time = asTime(date);
	return Number.isNaN(time) ? (date ?? null) : new Date(time).toISOString();
}

/** A conversation as the node puts it out. */
export function conversationOutput(conversation: Conversation, simple = true): IDataObject {
	const whole: Conversation = { ...conversation };
	delete whole.traceId;
	if (!simple) return whole;
	return {
		id: conversation.id ?? null,
		contactId: conversation.contactId ?? null,
		contactName: conversation.contactName ?? conversation.fullName ?? null,
		phone: conversation.phone ?? null,
		email: conversation.email ?? null,
		unreadCount: conversation.unreadCount ?? null,
		starred: conversation.starred ?? null,
		assignedTo: conversation.assignedTo ?? null,
		lastMessageBody: conversation.lastMessageBody ?? null,
		lastMessageChannel: lastChannelOf(conversation),
		lastMessageDirection: conversation.lastMessageDirection ?? null,
		lastMessageDate: isoDate(conversation.lastMessageDate),
	};
}
