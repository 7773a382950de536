import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../shared/answered';
import { isOptIn, readOptOut } from '../../shared/optOut/optOut';
import { senderToE164 } from '../../shared/values/e164';
import type { ToldEvent } from '../receive';
import { readTime } from './readTime';

export interface ItemSettings {
	provider: string;
	/** Two letters, for numbers without their country code; empty for none */
	country: string;
	/** Of times without their zone */
	timezone?: string;
}

/** What a run begins with, in the same form for all providers. */
export interface EventItem extends IDataObject {
	event: string;
	/** E.164, or as it came where nobody can be called back by it */
	from: string | null;
	to: string | null;
	text: string;
	/** The provider's, or made of the content where it gives none */
	id: string;
	/** ISO 8601 in UTC */
	receivedAt: string;
}

/** Without a time two equal texts are copies of one only when they come together. */
const TOGETHER_MS = 600_000;
const ID_LENGTH = 22;

/**
 * The item of one thing that was told.
 *
 * @param now when it came, in epoch milliseconds
 */
export function eventItem(
	told: ToldEvent,
	{ provider, country, timezone }: ItemSettings,
	now: number,
): EventItem {
	const from = numberOf(told.from, country);
	const to = numberOf(told.to, country);
	return {
		event: told.event,
		from: from.number,
		fromIsReadable: from.isReadable,
		to: to.number,
		text: told.text ?? '',
		media: told.media ?? [],
		id: told.id || contentId(told, provider, now),
		receivedAt: new Date(readTime(told.at, timezone) ?? now).toISOString(),
		...consentIn(told),
		status: told.status ?? null,
		providerStatus: told.providerStatus ?? null,
		reason: told.reason ?? null,
		reference: told.reference ?? null,
		contact: told.contact ?? null,
		provider,
	};
}

/** What the provider says counts; else what a text says that came in. */
function consentIn({ event, text = '', isOptOut = false, isOptIn: isIn = false }: ToldEvent) {
	if (event !== 'received' || isOptOut || isIn) {
		return { isOptOut, mayBeOptOut: false, isOptIn: isIn };
	}
	const verdict = readOptOut(text);
	return {
		isOptOut: verdict === 'stop',
		mayBeOptOut: verdict === 'maybe',
		isOptIn: isOptIn(text),
	};
}

/** By what a copy of it is known. */
export function keyOf({ provider, event, id, providerStatus, from, to }: IDataObject): string {
	const parts = [provider, event, id, providerStatus, from, to];
	return parts.map((part) => asText(part) ?? '').join(' ');
}

/** A number in E.164, or as it came where nobody can be called back by it: a short code, or a name. */
export function numberOf(value: unknown, country: string) {
	const written = asText(value)?.trim() ?? '';
	const number = senderToE164(written, country);
	return { number: number ?? (written || null), isReadable: number !== undefined };
}

/** Stands for the ID that a provider does not give, so that what follows can tell copies, too. */
function contentId(told: ToldEvent, provider: string, now: number): string {
	const content = JSON.stringify({ ...told, at: told.at ?? Math.floor(now / TOGETHER_MS) });
	const hash = createHash('sha256').update(content).digest('base64url').slice(0, ID_LENGTH);
	return `${provider}-${hash}`;
}
