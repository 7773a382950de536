import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** What goes before 32 raw bytes to make them a private Ed25519 key (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Made of a text that everybody can read, so that it is the same in each sandbox and opens nothing else. */
const privateKey = createPrivateKey({
	key: Buffer.concat([
		PKCS8_PREFIX,
		createHash('sha256').update('key of the HighLevel sandbox for webhooks').digest(),
	]),
	format: 'der',
	type: 'pkcs8',
});

/** The sandbox's counterpart of the key that HighLevel publishes (docs/highlevel-api.md, Webhooks), as PEM. */
export const WEBHOOK_PUBLIC_KEY = createPublicKey(privateKey)
	.export({ type: 'spki', format: 'pem' })
	.toString();

/** The headers of a delivery with these bytes. */
export function signedHeaders(body: string | Buffer): Record<string, string> {
	return {
		'content-type': 'application/json',
		'user-agent': 'HighLevel sandbox',
		'x-ghl-signature': sign(null, Buffer.from(body), privateKey).toString('base64'),
		'x-wh-signature': 'N/A',
	};
}
