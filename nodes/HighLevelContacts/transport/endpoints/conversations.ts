import { asList, asRecord, isRecord } from '../../../shared/answered';
import type { Answered, Conversation } from '../../model/wire';
import { readRecord, readRecords, readWholeAnswer, UnexpectedAnswer } from '../answer';
import { endpoint } from '../endpoint';

/** Conversations, and the providers of their texts (docs/highlevel-api.md, Messages). */
export const conversations = {
	/** A page at a time; late as the search of contacts is */
	search: endpoint<{ conversations: Conversation[] }, '/conversations/search'>({
		method: 'GET',
		path: '/conversations/search',
		area: 'conversations',
		scope: 'conversations.readonly',
		read: readRecords('conversations'),
	}),
	/** A second one of a contact is refused, with the ID of the first. */
	create: endpoint({
		method: 'POST',
		path: '/conversations/',
		area: 'conversations',
		effect: 'idempotent',
		scope: 'conversations.write',
		read: readConversation,
	}),
	get: endpoint({
		method: 'GET',
		path: '/conversations/{conversationId}',
		area: 'conversations',
		scope: 'conversations.readonly',
		read: readConversation,
	}),
	update: endpoint({
		method: 'PUT',
		path: '/conversations/{conversationId}',
		area: 'conversations',
		scope: 'conversations.write',
		read: readConversation,
	}),
	/** Who carries the texts of the sub-account */
	smsProviders: endpoint({
		method: 'GET',
		path: '/locations/{locationId}/conversationChannels/SMS',
		scope: 'locations.readonly',
		read: readProviders,
	}),
};

/** Some answers hold it under a name, others are the conversation itself. */
function readConversation(answer: unknown): Conversation {
	const body = asRecord(answer);
	return isRecord(body.conversation)
		? readRecord('conversation')(answer).conversation
		: readWholeAnswer(answer);
}

function readProviders(answer: unknown): Answered[] {
	const { conversationChannel } = asRecord(answer);
	const { SMS } = asRecord(conversationChannel);
	if (!isRecord(conversationChannel)) throw new UnexpectedAnswer('conversationChannel');
	return asList(SMS).map((row) => asRecord(asRecord(row).conversationProvider));
}
