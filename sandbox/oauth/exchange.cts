import { APPS } from '../fixtures.cts';
import { ApiError, badRequest } from '../http/errors.cts';
import type { World } from '../world.cts';
import type { Grant } from './tokens.cts';

interface Client {
	client_id: string;
	client_secret: string;
}

function refused(description: string): ApiError {
	return new ApiError(401, { error: 'UnAuthorized!', error_description: description });
}

function checkClient(grant: Grant, { client_id, client_secret }: Client): void {
	const app = APPS.find(({ clientId }) => clientId === client_id);
	if (!app || app.clientSecret !== client_secret || grant.clientId !== client_id) {
		throw refused('Client authentication failed');
	}
}

function checkActive(world: World, { locationId }: Grant): void {
	if (locationId && world.store.locations.get(locationId)?.active === false) {
		throw badRequest('Location is not active');
	}
}

/** Spends an authorization code. The code is looked at before the client, as HighLevel does (docs/highlevel-api.md, Tokens). */
export function exchangeCode(
	world: World,
	{ code, redirectUri, ...client }: Client & { code?: string; redirectUri?: string },
): Grant {
	if (!code) throw badRequest('Missing parameter: code');
	const entry = world.tokens.peekCode(code, world.now());
	if (!entry) throw refused('Authorization code not found');
	checkClient(entry.grant, client);
	if (redirectUri !== undefined && redirectUri !== entry.redirectUri) {
		throw badRequest('Invalid grant: redirect uri is invalid');
	}
	checkActive(world, entry.grant);
	world.tokens.spendCode(code);
	return entry.grant;
}

/** Spends a refresh token; a paused sub-account's stays good for later. */
export function refreshGrant(
	world: World,
	{ refreshToken, ...client }: Client & { refreshToken?: string },
): Grant {
	if (!refreshToken) throw badRequest('Missing parameter: refreshToken');
	const grant = world.tokens.peekRefresh(refreshToken);
	if (!grant) throw badRequest('Invalid grant: refresh token is invalid');
	checkClient(grant, client);
	checkActive(world, grant);
	world.tokens.spendRefresh(refreshToken);
	return grant;
}
