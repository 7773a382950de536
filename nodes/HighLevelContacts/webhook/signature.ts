import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { InvalidInput } from '../../shared/invalidInput';
import { HIGHLEVEL_KEY, HIGHLEVEL_LEGACY_KEY } from './highLevelKeys';

export interface SignatureKeys {
	/** Ed25519, for `X-GHL-Signature`. */
	current: KeyObject;
	/** RSA, for the retired `x-wh-signature`; absent when that one is not accepted. */
	legacy?: KeyObject;
}

/** The names stand in lower case. */
export type RequestHeaders = Record<string, string | string[] | undefined>;

/** These bytes before 32 raw ones make an Ed25519 key that Node reads (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const RAW_BYTES = 32;

/**
 * Where the current header is present the legacy one does not count, so that nobody can choose the weaker of the two
 * (docs/highlevel-api.md, Webhooks).
 *
 * @param rawBody the bytes as they came in; JSON that was written anew is not what was signed
 */
export function isSigned(
	rawBody: Buffer,
	headers: RequestHeaders,
	{ current, legacy }: SignatureKeys,
): boolean {
	const signature = signatureIn(headers['x-ghl-signature']);
	if (signature) return verify(null, rawBody, current, signature);
	const old = signatureIn(headers['x-wh-signature']);
	return Boolean(legacy && old && verify('RSA-SHA256', rawBody, legacy, old));
}

export function whyUnsigned(headers: RequestHeaders, { legacy }: SignatureKeys): string {
	if (signatureIn(headers['x-ghl-signature'])) {
		return "The signature (X-GHL-Signature) does not belong to this body: something on the way changed it, or the option 'Public Key' is not HighLevel's key";
	}
	if (!signatureIn(headers['x-wh-signature'])) {
		return 'It has no signature (X-GHL-Signature). HighLevel signs the events of Marketplace apps; the Custom Webhook step of a HighLevel workflow is not signed';
	}
	return legacy
		? 'The old signature (x-wh-signature) does not belong to this body'
		: "It only has the old signature (x-wh-signature), which is refused unless the option 'Accept Legacy Signature' is on";
}

/** HighLevel writes `N/A` where it has no signature. What is no base64 is a signature, but a wrong one. */
function signatureIn(header: string | string[] | undefined): Buffer | undefined {
	const text = String(header ?? '').trim();
	if (text === '' || text.toUpperCase() === 'N/A') return undefined;
	return Buffer.from(/^[\w+/-]+={0,2}$/.test(text) ? text : '', 'base64');
}

/**
 * Reads an Ed25519 key as PEM, or as its 32 raw bytes in base64 or hex, the forms in which HighLevel's portal and SDK
 * give it. An empty text means HighLevel's published key.
 *
 * @throws InvalidInput when it is none of these
 */
export function currentKey(text: string): KeyObject {
	const key = readKey(text.trim() || HIGHLEVEL_KEY, rawKey);
	if (key?.asymmetricKeyType === 'ed25519') return key;
	throw new InvalidInput(
		"The option 'Public Key' holds no Ed25519 key",
		'Paste the key as HighLevel shows it: from BEGIN PUBLIC KEY to END PUBLIC KEY, or the short form in base64 or hex. Remove the option to use the key that HighLevel publishes.',
	);
}

/**
 * Reads an RSA key as PEM. An empty text means HighLevel's published one.
 *
 * @throws InvalidInput when it is none
 */
export function legacyKey(text: string): KeyObject {
	const key = readKey(text.trim() || HIGHLEVEL_LEGACY_KEY);
	if (key?.asymmetricKeyType === 'rsa') return key;
	throw new InvalidInput(
		"The option 'Legacy Public Key' holds no RSA key",
		'Paste it from BEGIN PUBLIC KEY to END PUBLIC KEY, or remove the option to use the key that HighLevel publishes.',
	);
}

function readKey(text: string, otherwise?: (text: string) => KeyObject): KeyObject | undefined {
	try {
		return text.includes('BEGIN') ? createPublicKey(text) : otherwise?.(text);
	} catch {
		return undefined;
	}
}

function rawKey(text: string): KeyObject {
	const isHex = text.length === RAW_BYTES * 2 && /^[0-9a-f]+$/i.test(text);
	const bytes = Buffer.from(text, isHex ? 'hex' : 'base64');
	// The inside of a PEM is base64, too, and gets pasted without its first and last line.
	const key = bytes.length === RAW_BYTES ? Buffer.concat([SPKI_PREFIX, bytes]) : bytes;
	return createPublicKey({ key, format: 'der', type: 'spki' });
}
