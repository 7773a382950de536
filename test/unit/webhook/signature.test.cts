import { generateKeyPairSync, sign } from 'node:crypto';

import {
	currentKey,
	isSigned,
	legacyKey,
	type RequestHeaders,
} from '../../../nodes/HighLevelContacts/webhook/signature';

const ed25519 = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: typeof ed25519.publicKey) =>
	key.export({ type: 'spki', format: 'pem' }).toString();
const raw = Buffer.from(ed25519.publicKey.export({ format: 'jwk' }).x as string, 'base64url');

const body = Buffer.from('{ "type": "ContactCreate",  "name": "Zoë 🙂" }');
const current = sign(null, body, ed25519.privateKey).toString('base64');
const legacy = sign('RSA-SHA256', body, rsa.privateKey).toString('base64');
const keys = { current: ed25519.publicKey };
const bothKeys = { ...keys, legacy: rsa.publicKey };
const check = (headers: RequestHeaders, of = keys as typeof bothKeys, bytes = body) =>
	isSigned(bytes, headers, of);

describe('a signature', () => {
	it('is right for the very bytes that were signed', () => {
		expect(check({ 'x-ghl-signature': current })).toBe(true);
		expect(check({ 'x-ghl-signature': ` ${current} ` })).toBe(true);
	});

	it.each([
		['written anew', JSON.stringify(JSON.parse(body.toString()))],
		['with one byte more', `${body.toString()} `],
		['cut off', body.subarray(0, -1)],
		['empty', ''],
	])('is wrong for a body that was %s', (_, bytes) => {
		expect(check({ 'x-ghl-signature': current }, bothKeys, Buffer.from(bytes))).toBe(false);
	});

	it.each([
		['missing', undefined],
		['empty', ''],
		['N/A', 'N/A'],
		['of another key', sign(null, body, other.privateKey).toString('base64')],
		['cut off', current.slice(0, 40)],
		['no base64', '%%%'],
		['twice', `${current}, ${current}`],
		['one of a list', [current, current]],
	])('is refused when it is %s', (_, header) => {
		expect(check({ 'x-ghl-signature': header })).toBe(false);
	});

	it('is refused when it is only the legacy one, unless that is allowed', () => {
		expect(check({ 'x-wh-signature': legacy })).toBe(false);
		expect(check({ 'x-wh-signature': legacy }, bothKeys)).toBe(true);
		expect(check({ 'x-ghl-signature': 'N/A', 'x-wh-signature': legacy }, bothKeys)).toBe(true);
		expect(check({ 'x-ghl-signature': current, 'x-wh-signature': 'N/A' }, bothKeys)).toBe(true);
	});

	it('is not made good by a legacy one beside it', () => {
		const wrong = sign(null, body, other.privateKey).toString('base64');
		expect(check({ 'x-ghl-signature': wrong, 'x-wh-signature': legacy }, bothKeys)).toBe(false);
	});
});

describe('the public key', () => {
	it.each([
		['PEM', pem(ed25519.publicKey)],
		['PEM with white space around it', `\n  ${pem(ed25519.publicKey)}\n`],
		['the inside of a PEM', pem(ed25519.publicKey).split('\n')[1] ?? ''],
		['base64', raw.toString('base64')],
		['hex', raw.toString('hex')],
		['hex in capitals', raw.toString('hex').toUpperCase()],
	])('is read from %s', (_, text) => {
		expect(currentKey(text).equals(ed25519.publicKey)).toBe(true);
	});

	it('is the one that HighLevel publishes when none is given', () => {
		const { x } = currentKey('').export({ format: 'jwk' });
		expect(Buffer.from(x ?? '', 'base64url').toString('base64')).toBe(
			'i2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=',
		);
		expect(legacyKey('').asymmetricKeyDetails).toMatchObject({ modulusLength: 4096 });
	});

	it.each(['secret', raw.subarray(1).toString('base64'), pem(rsa.publicKey), '-----BEGIN'])(
		'is refused when it is %j',
		(text) => {
			expect(() => currentKey(text)).toThrow("The option 'Public Key' holds no Ed25519 key");
		},
	);

	it.each(['secret', pem(ed25519.publicKey)])('is no RSA key when it is %j', (text) => {
		expect(() => legacyKey(text)).toThrow("The option 'Legacy Public Key' holds no RSA key");
	});
});
