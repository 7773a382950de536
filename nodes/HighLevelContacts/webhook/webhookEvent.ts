import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { asList, asRecord, asText, asTime, isRecord } from '../../shared/answered';
import { tagsOf } from '../model/values/tags';
import type { Delivery } from '../../shared/webhook/deliveryMemory';

export interface WebhookEvent {
	type: string;
	locationId: string;
	/** HighLevel does not always say for which Marketplace app it is. */
	appId: string | null;
	/** HighLevel does not always say whom it concerns, as in live `TaskCreate` events. */
	contactId: string | null;
	delivery: Delivery;
	/** In epoch milliseconds; absent when HighLevel does not say, as with events about contacts. */
	sentAt?: number;
	/** In lower case; absent where the event does not carry the contact's tags. */
	tags?: string[];
	payload: IDataObject;
}

/** A number below it is a time in seconds: in milliseconds it would be in 1973. */
const FIRST_MILLISECONDS = 1e11;

/** Reads the body of a delivery (docs/highlevel-api.md, Webhooks); nothing when it is no event. */
export function readEvent(rawBody: Buffer): WebhookEvent | undefined {
	const body = parseObject(rawBody);
	if (!body) return undefined;
	// HighLevel's examples have the fields at the top, in `data`, or in `appointment`.
	const { data, ...envelope } = body;
	const flat: IDataObject = { ...envelope, ...asRecord(data) };
	const { appointment, ...rest } = flat;
	const payload: IDataObject = { ...rest, ...asRecord(appointment) };
	const type = text(envelope.type ?? payload.type);
	if (!type) return undefined;
	const ofContact = asText(payload.contactId) || null;
	const contactId = type.startsWith('Contact') ? (ofContact ?? asText(payload.id)) : ofContact;
	return {
		type,
		locationId: text(envelope.locationId ?? payload.locationId),
		// HighLevel names the app at the top. An app may have written what stands in `data`.
		appId: text(envelope.appId) || null,
		contactId: contactId || null,
		delivery: {
			id: asText(envelope.webhookId) || asText(payload.webhookId) || undefined,
			subject: [type, payload.locationId, payload.id || payload.messageId || payload.contactId]
				.map(String)
				.join('/'),
			content: createHash('sha256').update(rawBody).digest('base64url'),
		},
		sentAt: timeOf(envelope.timestamp ?? payload.timestamp),
		tags: tagsIn(payload),
		payload,
	};
}

/** Every event begins with the same keys; what was sent follows. */
export function eventOutput({ type, locationId, contactId, payload }: WebhookEvent): IDataObject {
	const head = { type, locationId, contactId };
	const text = /^(In|Out)boundMessage$/.test(type) ? textOutput(payload) : {};
	return { ...head, ...payload, ...text, ...head };
}

/** A message by the names that the trigger for texts to send gives them. */
function textOutput(payload: IDataObject): IDataObject {
	return {
		messageId: asText(payload.messageId) ?? null,
		text: asText(payload.body) ?? '',
		attachments: asList(payload.attachments).flatMap((url) => asText(url) || []),
		userId: asText(payload.userId) ?? null,
		provider: asText(payload.conversationProviderId) ?? null,
	};
}

/** The object in a body; nothing for all else. */
export function parseObject(rawBody: Buffer): IDataObject | undefined {
	try {
		const body: unknown = JSON.parse(new TextDecoder().decode(rawBody));
		return isRecord(body) ? body : undefined;
	} catch {
		return undefined;
	}
}

function tagsIn({ tags }: IDataObject): string[] | undefined {
	return Array.isArray(tags) || typeof tags === 'string' ? tagsOf(tags) : undefined;
}

/** HighLevel sends times as text, in seconds or in milliseconds since 1970. */
function timeOf(value: unknown): number | undefined {
	const text = asText(value)?.trim();
	if (!text) return undefined;
	const epoch = Number(text);
	const time = asTime(Number.isNaN(epoch) ? text : epoch * (epoch < FIRST_MILLISECONDS ? 1000 : 1));
	return time > 0 ? time : undefined;
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
