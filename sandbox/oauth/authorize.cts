import { APPS, type AppFixture } from '../fixtures.cts';
import type { World } from '../world.cts';
import type { Grant } from './tokens.cts';

/** What an app asks for on the consent page. */
export interface AuthorizeRequest {
	app: AppFixture;
	redirectUri: string;
	scopes: string[];
	state?: string;
}

export type Query = Record<string, string | undefined>;

/** Why the consent page cannot be shown; the person cannot be sent back to an address that is not trusted. */
export class ConsentError extends Error {}

/** Checks the query of `/v2/oauth/chooselocation` (docs/highlevel-api.md, Tokens). */
export function readAuthorizeRequest(world: World, query: Query): AuthorizeRequest {
	const { client_id, version_id, redirect_uri = '', scope = '', response_type, state } = query;
	const app = APPS.find(({ clientId }) => clientId === client_id);
	if (!app || (version_id && version_id !== app.versionId && version_id !== app.appId)) {
		throw new ConsentError('error.noversionid');
	}
	if (response_type !== 'code') throw new ConsentError('error.invalidresponsetype');
	if (!isAllowedRedirect(world, app, redirect_uri)) {
		throw new ConsentError('error.invalidredirecturi');
	}
	const scopes = [...new Set(scope.split(/\s+/).filter(Boolean))];
	const foreign = scopes.filter((one) => !app.scopes.includes(one));
	if (scopes.length === 0 || foreign.length > 0) {
		throw new ConsentError(`error.invalidscope ${foreign.join(' ')}`.trim());
	}
	return { app, redirectUri: redirect_uri, scopes, state };
}

/** Exactly as registered, or on this machine, where the sandbox's users run their n8n. */
function isAllowedRedirect({ settings }: World, app: AppFixture, uri: string): boolean {
	if ([...app.redirectUris, ...settings.oauth.redirectUris].includes(uri)) return true;
	try {
		const { protocol, hostname } = new URL(uri);
		return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
	} catch {
		return false;
	}
}

export interface Choice {
	/** `location:<id>` or `company:<id>` */
	value: string;
	label: string;
}

/** Where the app can be installed. A sub-account app, too, can be installed from the agency view (docs/highlevel-api.md, Tokens). */
export function choices(world: World, app: AppFixture): Choice[] {
	const locations = [...world.store.locations.values()].map(({ id, name, city }) => ({
		value: `location:${id}`,
		label: `${name} – ${city}`,
	}));
	const companies = [
		...new Set([...world.store.locations.values()].map(({ companyId }) => companyId)),
	].map((id) => ({ value: `company:${id}`, label: 'Example Agency (agency view)' }));
	return app.target === 'Company' ? companies : [...locations, ...companies];
}

/** The address to send the person back to, with a fresh code. */
export function allow(world: World, request: AuthorizeRequest, choice: string): string {
	const { app, scopes, redirectUri } = request;
	if (!choices(world, app).some(({ value }) => value === choice)) {
		throw new ConsentError('error.nolocation');
	}
	const id = choice.slice(choice.indexOf(':') + 1);
	const location = world.store.locations.get(id);
	const companyId = location?.companyId ?? id;
	const user = [...world.store.users.values()].find(
		(one) => one.companyId === companyId && (!location || one.locationIds.includes(id)),
	);
	const grant: Grant = {
		kind: 'oauth',
		authClass: location ? 'Location' : 'Company',
		companyId,
		locationId: location?.id,
		userId: user?.id ?? '',
		clientId: app.clientId,
		scopes: new Set(scopes),
	};
	const expiresAt = world.now() + world.settings.oauth.codeLifetimeMs;
	return back(request, { code: world.tokens.addCode(grant, redirectUri, expiresAt) });
}

export function deny(request: AuthorizeRequest): string {
	return back(request, {
		error: 'access_denied',
		error_description: 'The user denied the request',
	});
}

function back({ redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): string {
	const url = new URL(redirectUri);
	for (const [key, value] of Object.entries(answer)) url.searchParams.set(key, value);
	if (state !== undefined) url.searchParams.set('state', state);
	return url.href;
}
