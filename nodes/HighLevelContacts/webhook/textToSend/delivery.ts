import type { IDataObject } from 'n8n-workflow';
import { asList, asText } from '../../../shared/answered';
import { eventOptions } from '../eventTypes';
import { parseObject } from '../webhookEvent';

/** A text that HighLevel hands to the conversation provider, brought into one form. */
export interface TextToSend {
	messageId: string;
	contactId: string;
	locationId: string;
	/** As HighLevel wrote it; empty for a contact without one */
	phone: string;
	text: string;
	/** Addresses of the files */
	attachments: string[];
	conversationId: string | null;
	/** Who pressed Send; null when a bot, a workflow or the API sent it */
	userId: string | null;
	/** The provider's own ID of the message that this one answers */
	replyTo: string | null;
	/** ID of the conversation provider; null for the default one */
	provider: string | null;
	/** `SMS` for the default provider, `Custom` for an extra one; HighLevel's word */
	type: string;
}

/** What came in, or why it is no text that can be sent, with the HTTP status to say so. */
export type Delivered = TextToSend | { status: number; reason: string };

/** Reads the body of a delivery, in which keys that are not documented come and go. */
export function readDelivery(rawBody: Buffer): Delivered {
	const body = parseObject(rawBody) ?? {};
	const type = textOf(body, 'type') ?? '';
	if (eventOptions.some(({ value }) => value === type))
		return { status: 400, reason: isEvent(type) };
	const messageId = textOf(body, 'messageId');
	const contactId = textOf(body, 'contactId');
	const locationId = textOf(body, 'locationId');
	if (!messageId || !contactId || !locationId) {
		return {
			status: 400,
			reason: 'This is no text of HighLevel: it names no message, contact or sub-account',
		};
	}
	if (/^email$/i.test(type) || body.emailMessageId !== undefined) {
		return {
			status: 422,
			reason:
				'This is an email, and n8n sends texts only here. Give the conversation provider of your app the type SMS.',
		};
	}
	const text = textOf(body, 'message') ?? '';
	const attachments = asList(body.attachments).flatMap((url) => asText(url) || []);
	if (text.trim() === '' && attachments.length === 0) {
		return { status: 422, reason: 'There is nothing to send: no text and no file' };
	}
	return {
		messageId,
		contactId,
		locationId,
		phone: textOf(body, 'phone') ?? '',
		text,
		attachments,
		conversationId: textOf(body, 'conversationId') ?? null,
		userId: textOf(body, 'userId') ?? null,
		replyTo: textOf(body, 'replyToAltId') ?? null,
		provider: textOf(body, 'conversationProviderId') ?? null,
		type,
	};
}

/** A text that is not empty. */
function textOf(body: IDataObject, key: string): string | undefined {
	return asText(body[key]) || undefined;
}

function isEvent(type: string): string {
	return `This is the event ${type} and no text to send. Enter this address in your app as the Delivery URL of its conversation provider, and not under Webhooks; events are for the HighLevel Contacts Webhook Trigger.`;
}
