import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { parseTags } from '../model/tags';

/** An event as HighLevel has sent it, brought into one form. */
export interface WebhookEvent {
	type: string;
	locationId: string;
	/** The Marketplace app that it was sent for; null when HighLevel does not say */
	appId: string | null;
	/** Null where HighLevel does not say whom it concerns, as in live `TaskCreate` events */
	contactId: string | null;
	/** Identifies the delivery */
	webhookId: string;
	/** When HighLevel sent it, in epoch milliseconds; NaN when it does not say */
	sentAt: number;
	/** In lower case; absent where the event does not carry the contact's tags */
	tags?: string[];
	/** Everything that was sent, on one level */
	payload: IDataObject;
}

/**
 * Reads the body of a delivery (highlevel-api.md 6.2 and 6.4).
 *
 * @returns nothing when it is not an event
 */
export function readEvent(rawBody: Buffer): WebhookEvent | undefined {
	const body = parseObject(rawBody);
	if (!body) return undefined;
	// The fields stand at the top, in `data` in some of HighLevel's examples, and in `appointment` for those.
	const { data, ...envelope } = body;
	const flat: IDataObject = { ...envelope, ...objectIn(data) };
	const { appointment, ...rest } = flat;
	const payload: IDataObject = { ...rest, ...objectIn(appointment) };
	const type = text(envelope.type ?? payload.type);
	if (!type) return undefined;
	const contactId = type.startsWith('Contact')
		? (payload.contactId ?? payload.id)
		: payload.contactId;
	return {
		type,
		locationId: text(envelope.locationId ?? payload.locationId),
		appId: text(envelope.appId ?? payload.appId) || null,
		contactId: text(contactId) || null,
		webhookId: text(envelope.webhookId ?? payload.webhookId) || digest(rawBody),
		sentAt: Date.parse(text(envelope.timestamp ?? payload.timestamp)),
		tags: Array.isArray(payload.tags) ? parseTags(payload.tags) : undefined,
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
		return asObject(JSON.parse(rawBody.toString('utf8')));
	} catch {
		return undefined;
	}
}

function asObject(value: unknown): IDataObject | undefined {
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isObject ? (value as IDataObject) : undefined;
}

function objectIn(value: unknown): IDataObject {
	return asObject(value) ?? {};
}

/** Two deliveries without an ID are the same when they hold the same. */
function digest(rawBody: Buffer): string {
	return createHash('sha256').update(rawBody).digest('base64url');
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
