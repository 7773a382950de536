import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';
import { CALENDARS_VERSION, CONTACTS_VERSION, type Endpoint } from './endpoint.cts';
import { badRequest, unauthorized } from './errors.cts';

const PUBLISHED_VERSIONS = ['v3', '2023-02-21', '2021-07-28', '2021-04-15', '2021-01-01'];

/** docs/highlevel-api.md, Addresses and headers. */
export function checkVersion(endpoint: Endpoint, sent: unknown, strict: boolean): void {
	if (!endpoint.version) return;
	const version: unknown = Array.isArray(sent) ? sent[0] : sent;
	if (typeof version !== 'string' || version === '') {
		throw unauthorized('version header was not found.');
	}
	if (!/^(\d{4}-\d{2}-\d{2}|v\d+)$/.test(version)) {
		throw badRequest(`Invalid API version segment '${version}' at position 0`);
	}
	const taken = strict ? takenBy(endpoint.version) : PUBLISHED_VERSIONS;
	if (!taken.includes(version)) throw unauthorized('version header is invalid');
}

/** Calendars and conversations answer under the version of the contacts, too (recorded on a live account). */
function takenBy(version: string): string[] {
	return version === CALENDARS_VERSION ? [version, CONTACTS_VERSION] : [version];
}

export function bearerOf(authorization: string | undefined): string {
	return /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
}

/** The caller of the request's token; 401 in the words of the token's kind. */
export function identify(world: World, authorization: string | undefined): Caller {
	const token = bearerOf(authorization);
	const caller = world.tokens.caller(token, world.now());
	if (caller) return caller;
	throw unauthorized(
		token.startsWith('pit-') ? 'Invalid Private Integration token' : 'Invalid JWT',
	);
}

/** The bucket of the rate limit that a caller draws from: private tokens of one location share one. */
export function bucketOf(caller: Caller): string {
	return `${caller.clientId ?? 'private'}|${caller.locationId ?? caller.companyId}`;
}

/** Class and scope of the token against the endpoint's (docs/highlevel-api.md, Errors). */
export function authorize(endpoint: Endpoint, caller: Caller): void {
	const { access, scope } = endpoint;
	if (access === 'any' || access === caller.authClass) {
		if (scope && !caller.scopes.has(scope)) {
			throw unauthorized('The token is not authorized for this scope.');
		}
		return;
	}
	if (access === 'Location-only-yet') {
		if (caller.authClass === 'Location') return;
		throw unauthorized('This AuthClass is not yet supported by the IAM Service');
	}
	if (caller.kind === 'private') {
		throw unauthorized(
			endpoint.userType || caller.authClass === 'Location'
				? "Token's user type mismatch!"
				: 'The token is not authorized for this scope.',
		);
	}
	throw unauthorized(
		'This authClass type is not allowed to access this scope. Please verify your IAM configuration if this is not the case.',
	);
}

/** A sub-account that is paused or unpaid answers nothing. */
export function refusePaused(world: World, { locationId }: Pick<Caller, 'locationId'>): void {
	if (locationId && world.store.locations.get(locationId)?.active === false) {
		throw badRequest('Location is not active');
	}
}
