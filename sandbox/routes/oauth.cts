import * as rules from 'class-validator';

import { APPS } from '../fixtures.cts';
import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { ApiError, badRequest, forbiddenLocation, invalid } from '../http/errors.cts';
import { also, oneOf, queryBool, required, shape, text } from '../http/shape.cts';
import { exchangeCode, refreshGrant } from '../oauth/exchange.cts';
import { tokenAnswer } from '../oauth/issue.cts';

const tokenBody = shape({
	client_id: required(text),
	client_secret: required(text),
	grant_type: required(oneOf('authorization_code', 'refresh_token', 'client_credentials')),
	code: text,
	refresh_token: text,
	user_type: oneOf('Company', 'Location'),
	redirect_uri: text,
});

/** docs/highlevel-api.md, Tokens */
export const oauthEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/oauth/token',
		access: 'public',
		body: tokenBody,
		handle: ({ world, body }) => {
			if (body.grant_type === 'client_credentials') {
				throw badRequest('Invalid parameter: grantType');
			}
			const grant =
				body.grant_type === 'refresh_token'
					? refreshGrant(world, { ...body, refreshToken: body.refresh_token })
					: exchangeCode(world, { ...body, redirectUri: body.redirect_uri });
			return tokenAnswer(world, grant);
		},
	}),
	endpoint({
		method: 'POST',
		path: '/oauth/reconnect',
		access: 'public',
		raw: true,
		handle: () => {
			throw badRequest('API endpoint has been removed');
		},
	}),
	endpoint({
		method: 'POST',
		path: '/oauth/locationToken',
		version: CONTACTS_VERSION,
		scope: 'oauth.write',
		access: 'Company',
		status: 201,
		body: shape({ companyId: required(text), locationId: required(text) }),
		handle: ({ world, caller, body: { companyId, locationId } }) => {
			const location = world.store.locations.get(locationId);
			if (companyId !== caller.companyId || location?.companyId !== companyId) {
				throw forbiddenLocation();
			}
			if (!location.active) throw badRequest('Location is not active');
			const app = APPS.find(({ clientId }) => clientId === caller.clientId);
			const answer = tokenAnswer(world, { ...caller, authClass: 'Location', locationId });
			return { ...answer, appId: app?.appId ?? '', versionId: app?.versionId ?? '' };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/oauth/installedLocations',
		version: CONTACTS_VERSION,
		scope: 'oauth.readonly',
		access: 'Company',
		query: shape({
			companyId: required(text),
			appId: required(text),
			skip: text,
			limit: also(text, rules.IsNumberString()),
			query: text,
			isInstalled: queryBool,
			versionId: text,
			onTrial: queryBool,
			planId: text,
			locationId: text,
		}),
		handle: ({ world, caller, query }) => {
			if (query.companyId !== caller.companyId) throw forbiddenLocation();
			const app = APPS.find(
				({ appId, clientId }) => query.appId === appId || query.appId === clientId,
			);
			if (!app) throw new ApiError(400, { statusCode: 400, message: 'App not found' });
			if (query.versionId && query.versionId !== app.versionId) {
				throw invalid('versionId is not a version of this app');
			}
			const found = [...world.store.locations.values()].filter(
				({ id, companyId, name }) =>
					companyId === caller.companyId &&
					query.isInstalled !== false &&
					(!query.locationId || id === query.locationId) &&
					(!query.query || name.toLowerCase().includes(query.query.toLowerCase())),
			);
			const skip = Number(query.skip ?? 0);
			return {
				locations: found.slice(skip, skip + Number(query.limit ?? 20)).map((location) => ({
					_id: location.id,
					name: location.name,
					address: location.address,
					isInstalled: true,
					versionId: app.versionId,
					installedAt: new Date(location.dateAdded).toISOString(),
				})),
				count: found.length,
				installToFutureLocations: false,
			};
		},
	}),
];
