import * as fixtures from '../fixtures.cts';
import { newUuid } from '../ids.cts';
import type { World } from '../world.cts';
import type { AuthClass, Grant } from './tokens.cts';

export interface IssueOptions {
	/** `oauth` (default) or a private integration's token. */
	kind?: 'oauth' | 'private';
	authClass?: AuthClass;
	locationId?: string;
	companyId?: string;
	clientId?: string;
	userId?: string;
	/** Default: all that a sub-account app may ask for. */
	scopes?: readonly string[];
	/** Default: that of the settings. */
	lifetimeMs?: number;
}

export interface IssuedToken {
	accessToken: string;
	/** Empty for a private token, which has none. */
	refreshToken: string;
	expiresInSeconds: number;
	locationId?: string;
	companyId: string;
	scopes: readonly string[];
}

/** Makes a token without the consent page. */
export function issueToken(world: World, options: IssueOptions = {}): IssuedToken {
	const {
		kind = 'oauth',
		authClass = 'Location',
		companyId = fixtures.COMPANY_ID,
		userId = fixtures.USERS.owner,
		lifetimeMs = world.settings.oauth.accessTokenLifetimeMs,
	} = options;
	const app = authClass === 'Company' ? fixtures.AGENCY_APP : fixtures.SUB_ACCOUNT_APP;
	const scopes = options.scopes ?? app.scopes;
	const locationId =
		authClass === 'Location' ? (options.locationId ?? fixtures.LOCATION_ID) : undefined;
	const grant = { kind, authClass, companyId, locationId, userId, scopes: new Set(scopes) };
	if (kind === 'private') {
		const accessToken = `pit-${newUuid()}`;
		world.tokens.addPrivate(accessToken, grant);
		return {
			accessToken,
			refreshToken: '',
			expiresInSeconds: Number.POSITIVE_INFINITY,
			locationId,
			companyId,
			scopes,
		};
	}
	const pair = world.tokens.issue(
		{ ...grant, clientId: options.clientId ?? app.clientId },
		world.now(),
		lifetimeMs,
	);
	const { accessToken, refreshToken, expiresInSeconds } = pair;
	return { accessToken, refreshToken, expiresInSeconds, locationId, companyId, scopes };
}

/** A new pair in the words of POST /oauth/token (docs/highlevel-api.md, Tokens). */
export function tokenAnswer(world: World, grant: Grant): object {
	const { authClass, locationId, companyId, userId } = grant;
	const pair = world.tokens.issue(
		{ ...grant, kind: 'oauth' },
		world.now(),
		world.settings.oauth.accessTokenLifetimeMs,
	);
	return {
		access_token: pair.accessToken,
		token_type: 'Bearer',
		expires_in: pair.expiresInSeconds,
		refresh_token: pair.refreshToken,
		refreshTokenId: pair.refreshTokenId,
		scope: [...grant.scopes].join(' '),
		userType: authClass,
		...(locationId && { locationId }),
		companyId,
		userId,
		approvedLocations: [],
		planId: '',
		isBulkInstallation: false,
		installToFutureLocations: false,
		approveAllLocations: false,
	};
}
