import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { asRecord, asText, asTime, isRecord } from '../model/answered';
import { tagsOf } from '../model/values/tags';
import type { Delivery } from './deliveryMemory';

/** An event as HighLevel has sent it, brought into one form. */
export interface WebhookEvent {
	type: string;
	locationId: string;
	/** The Marketplace app that it was sent for; null when HighLevel does not say */
	appId: string | null;
	/** Null where HighLevel does not say whom it concerns, as in live `TaskCreate` events */
	contactId: string | null;
	/** What makes a repeat of it one */
	delivery: Delivery;
	/** When HighLevel sent it, in epoch milliseconds; absent when it does not say, as with events about contacts */
	sentAt?: number;
	/** In lower case; absent where the event does not carry the contact's tags */
	tags?: string[];
	/** Everything that was sent, on one level */
	payload: IDataObject;
}

/** A number below it is a time in seconds: in milliseconds it would be in 1973. */
const FIRST_MILLISECONDS = 1e11;

/**
 * Reads the body of a delivery (docs/highlevel-api.md, Webhooks).
 *
 * @returns nothing when it is not an event
 */
export function readEvent(rawBody: Buffer): WebhookEvent | undefined {
	const body = parseObject(rawBody);
	if (!body) return undefined;
	// The fields stand at the top, in `data` in some of HighLevel's examples, and in `appointment` for those.
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
		// HighLevel names the app at the top. What stands in `data` may be what an app has written there.
		appId: text(envelope.appId) || null,
		contactId: contactId || null,
		delivery: {
			id: asText(envelope.webhookId) || asText(payload.webhookId) || undefined,
			subject: [type, payload.locationId, payload.id || payload.contactId].map(String).join('/'),
			content: createHash('sha256').update(rawBody).digest('base64url'),
		},
		sentAt: timeOf(envelope.timestamp ?? payload.timestamp),
		tags: tagsIn(payload),
		payload,
	};
}

/** The event as the trigger puts it out: the same first keys for every event, then what was sent. */
export function eventOutput({ type, locationId, contactId, payload }: WebhookEvent): IDataObject {
	const head = { type, locationId, contactId };
	return { ...head, ...payload, ...head };
}

function parseObject(rawBody: Buffer): IDataObject | undefined {
	try {
		const body: unknown = JSON.parse(new TextDecoder().decode(rawBody));
		return isRecord(body) ? body : undefined;
	} catch {
		return undefined;
	}
}

/** Tags as a list or as text with commas; nothing where there are none of either. */
function tagsIn({ tags }: IDataObject): string[] | undefined {
	return Array.isArray(tags) || typeof tags === 'string' ? tagsOf(tags) : undefined;
}

/** A time as text, or in seconds or milliseconds since 1970, also as text; what cannot be read is none. */
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
