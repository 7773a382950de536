import { randomBytes, randomUUID } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A 20-character id as HighLevel gives to contacts, notes, tasks, tags, … (docs/highlevel-api.md, Addresses and headers). */
export function newId(): string {
	let id = '';
	for (const byte of randomBytes(20)) id += ALPHABET.charAt(byte % ALPHABET.length);
	return id;
}

/** A 24-character lower-case hex id as HighLevel gives to businesses. */
export function newHexId(): string {
	return randomBytes(12).toString('hex');
}

export { randomUUID as newUuid };
