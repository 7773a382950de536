import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../transport/api';
import type { EventName } from './events';
import type { Row } from './row';

/** What has happened to a contact, as the item says it. */
export interface Happening extends IDataObject {
	event: EventName;
}

/**
 * What a trigger remembers of contacts in order to tell what has changed about them. HighLevel only says that
 * a contact has changed (highlevel-api.md 4.3).
 */
export interface Comparison {
	/** Learns how the contacts are at the start. */
	learn(api: Api): Promise<void>;
	/**
	 * What has happened to a contact since it was remembered, if it concerns the event. Changes nothing.
	 *
	 * @param isNew whether it was created since the account was last read to the end
	 */
	compare(row: Row, isNew: boolean): Happening | undefined;
	remember(row: Row): void;
	/** Text, to be saved between polls */
	pack(): string;
}

/** Characters; together with the place this stays below the 200 KB that a state may have (field.md 7). */
export const MOST_REMEMBERED = 150_000;

/** 48 bits of a digest: among 20,000 contacts not one in a million is taken for another. */
export const KEY_LENGTH = 8;

export function shortDigest(text: string, length = KEY_LENGTH): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

/** Cuts a packed text into its entries. */
export function entriesOf(packed: string, length: number): string[] {
	const count = Math.floor(packed.length / length);
	return Array.from({ length: count }, (_, n) => packed.slice(n * length, (n + 1) * length));
}
