import { asFlag, asList, asRecord, asText, idIn, isRecord } from '../../../shared/answered';
import type { Answered, Message } from '../../model/wire';
import { readRecords, readWholeAnswer, RefusedInside, UnexpectedAnswer } from '../answer';
import { endpoint } from '../endpoint';

/** What HighLevel says of a message that was put in or sent. */
export interface MadeMessage {
	messageId: string;
	conversationId?: string;
	/** Says which other message a lost try has made */
	warning?: string;
}

/** A page of a conversation, newest first. */
interface MessagePage {
	messages: Message[];
	/** Where the next page goes on; nothing on the last one */
	lastMessageId?: string;
}

/** Texts and other messages (docs/highlevel-api.md, Messages). */
export const messages = {
	/** Also a copy of one that went out elsewhere; it sends nothing */
	add: endpoint({
		method: 'POST',
		path: '/conversations/messages/inbound',
		area: 'conversations',
		scope: 'conversations/message.write',
		read: readMade,
	}),
	send: endpoint({
		method: 'POST',
		path: '/conversations/messages',
		area: 'conversations',
		scope: 'conversations/message.write',
		read: readMade,
	}),
	setStatus: endpoint({
		method: 'PUT',
		path: '/conversations/messages/{messageId}/status',
		area: 'conversations',
		scope: 'conversations/message.write',
		read: readDone,
	}),
	get: endpoint({
		method: 'GET',
		path: '/conversations/messages/{messageId}',
		area: 'conversations',
		scope: 'conversations/message.readonly',
		read: readMessage,
	}),
	ofConversation: endpoint({
		method: 'GET',
		path: '/conversations/{conversationId}/messages',
		area: 'conversations',
		scope: 'conversations/message.readonly',
		read: readPage,
	}),
	/** Of the whole account, a page at a time */
	ofAccount: endpoint<
		{ messages: Message[]; nextCursor?: unknown },
		'/conversations/messages/export'
	>({
		method: 'GET',
		path: '/conversations/messages/export',
		area: 'conversations',
		scope: 'conversations/message.readonly',
		read: readRecords('messages'),
	}),
	cancelScheduled: endpoint({
		method: 'DELETE',
		path: '/conversations/messages/{messageId}/schedule',
		area: 'conversations',
		scope: 'conversations/message.write',
		read: readDone,
	}),
	/** Only stores the file, so that to do it twice does no harm */
	upload: endpoint({
		method: 'POST',
		path: '/conversations/messages/upload',
		area: 'conversations',
		effect: 'idempotent',
		scope: 'conversations/message.write',
		read: readUpload,
	}),
	/** Where a file of a message is for a short time (docs/highlevel-api.md, Messages) */
	file: endpoint({
		method: 'GET',
		path: '/files/d/{slug}',
		scope: 'files.readonly',
		read: readFile,
	}),
};

/** @throws RefusedInside for an error in an answer that looks like a success */
function refuseError(body: Answered): void {
	const { error, success, statusCode } = body;
	const isNone = error === undefined || error === null || error === '' || error === false;
	const told = Number(statusCode);
	if (isNone && success !== false && !(told >= 400)) return;
	const text = [asRecord(error).message, body.message, error].map(asText).find(Boolean) ?? '';
	const written = Number(/^\s*([45]\d\d)\b/.exec(text)?.[1] ?? 400);
	throw new RefusedInside(told >= 400 ? told : written, text);
}

function readMade(answer: unknown): MadeMessage {
	const body = asRecord(answer);
	refuseError(body);
	const messageId = asText(body.messageId);
	if (!messageId) throw new UnexpectedAnswer('messageId');
	return { messageId, conversationId: asText(body.conversationId) || undefined };
}

/** The live answers have `success`, the documented ones an ID or words in place of it. */
function readDone(answer: unknown): Answered {
	const body = asRecord(answer);
	refuseError(body);
	const isTold = [body.success, body.messageId, body.msg, body.message, body.status].some(Boolean);
	if (!isTold) throw new UnexpectedAnswer('success');
	return body;
}

/** HighLevel wraps it; the documented one is the message itself. */
function readMessage(answer: unknown): Message {
	const body = asRecord(answer);
	return readWholeAnswer(isRecord(body.message) ? body.message : body);
}

/** HighLevel puts the page into another one of the same name; the documented one stands alone. */
function readPage(answer: unknown): MessagePage {
	const body = asRecord(answer);
	const page = isRecord(body.messages) ? body.messages : body;
	const rows = readRecords('messages')(page).messages;
	const { lastMessageId, nextPage } = page;
	const isLast = rows.length === 0 || !asFlag(nextPage);
	const last = asText(lastMessageId) || idIn(rows.at(-1) ?? {});
	return { messages: rows, lastMessageId: isLast ? undefined : last };
}

/** The addresses of the files that were stored. */
function readUpload(answer: unknown): string[] {
	const body = asRecord(answer);
	refuseError(body);
	const { uploadedFiles } = body;
	const named = isRecord(uploadedFiles) ? Object.values(uploadedFiles) : asList(uploadedFiles);
	const urls = named.flatMap((url) => asText(url) || []);
	if (urls.length === 0) throw new UnexpectedAnswer('uploadedFiles');
	return urls;
}

function readFile(answer: unknown): { url: string; name?: string; mimeType?: string } {
	const { url, filename, content_type: mimeType } = asRecord(answer);
	const address = asText(url);
	if (!address) throw new UnexpectedAnswer('url');
	return { url: address, name: asText(filename), mimeType: asText(mimeType) };
}
