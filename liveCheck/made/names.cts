import { randomBytes } from 'node:crypto';

/** In the name of everything that the check makes, so that `--clean` finds it. HighLevel makes tags lower-case. */
export const TAG = 'n8n-live-check';

const EMAIL = new RegExp(`^${TAG}-[0-9a-z-]+@example\\.com$`, 'i');
const PHONE = /^\+1\d{3}55501\d{2}$/;
/** Area codes with numbers 555-0100 to 555-0199, which belong to nobody. */
const AREA_CODES = [202, 303, 312, 404, 415, 503, 602, 702, 808, 907];

/** A new address that reaches nobody. */
export function newEmail(): string {
	return `${TAG}-${randomBytes(6).toString('hex')}@example.com`;
}

/** A number that reaches nobody; another account's test contact may have it all the same. */
export function newPhone(): string {
	const [a = 0, b = 0] = randomBytes(2);
	return `+1${String(AREA_CODES[a % AREA_CODES.length])}55501${String(b % 100).padStart(2, '0')}`;
}

/** A name of its own for a tag, custom field or business. */
export function newName(what: string): string {
	return `${TAG} ${what} ${randomBytes(3).toString('hex')}`;
}

export function isOwnEmail(value: unknown): boolean {
	return typeof value === 'string' && EMAIL.test(value);
}

export function isReservedPhone(value: unknown): boolean {
	return typeof value === 'string' && PHONE.test(value);
}

export function isOwnName(value: unknown): boolean {
	return typeof value === 'string' && value.toLowerCase().startsWith(TAG);
}
