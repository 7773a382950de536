import { createHash } from 'node:crypto';

/** Together with the place this stays below the 200 KB that a state may have. */
export const MOST_REMEMBERED = 150_000;

/** A key has 48 bits of a digest: among 20,000 contacts not one in a million is taken for another. */
export const KEY_LENGTH = 8;

export function shortDigest(text: string, length = KEY_LENGTH): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

export function unpack(packed: string, length: number): string[] {
	const count = Math.floor(packed.length / length);
	return Array.from({ length: count }, (_, n) => packed.slice(n * length, (n + 1) * length));
}
