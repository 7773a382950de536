import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** A request to a webhook, as far as it proves where it is from. */
export interface Delivery {
	/** The bytes as they came in; what was signed is not what JSON writes anew. */
	rawBody: Buffer;
	/** The names stand in lower case. */
	headers: Record<string, string | string[] | undefined>;
	query: IDataObject;
}

/** Compares without telling by the time it takes how much of it was right. */
export function isSame(given: unknown, expected: string): boolean {
	if (typeof given !== 'string' || expected === '') return false;
	return timingSafeEqual(digest(given), digest(expected));
}

/** For providers that sign nothing: the secret stands in the address. */
export function hasSecretInAddress({ query }: Delivery, secret: string): boolean {
	return [query.secret].flat().some((given) => isSame(given, secret));
}

/** HMAC-SHA256 in hexadecimal digits. */
export function hmacOf(secret: string, ...parts: Array<string | Buffer>): string {
	const hmac = createHmac('sha256', secret);
	for (const part of parts) hmac.update(part);
	return hmac.digest('hex');
}

/** `timingSafeEqual` needs as many bytes on both sides. */
function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
