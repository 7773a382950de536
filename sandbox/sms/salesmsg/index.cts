import { bearerOf } from '../../http/auth.cts';
import { ApiError } from '../../http/errors.cts';
import { SALESMSG } from '../fixtures.cts';
import { COMMANDS, jsonPost, withSecret, type SmsProvider } from '../provider.cts';
import { serveService, type SmsCall, type SmsRoute, type SmsService } from '../service.cts';
import { contactEvent, namedEvent, receivedEvents } from './events.cts';
import { contactRoutes } from './contacts.cts';
import { messageRoutes } from './messages.cts';
import { organizationRoutes } from './organization.cts';
import { authorizeRoute, personalTokenRoute, scopesOf, tokenRoutes } from './oauth.cts';
import { tagRoutes } from './tags.cts';

const VERSIONS = ['v2.3', 'v2.2', 'v2.1'];
const MINUTE_MS = 60_000;
/** Where a token that cannot be read ends in a 500 in place of the 403. */
const BREAKS_ON_BAD_TOKEN = /\/teams$/;

const routes: readonly SmsRoute[] = [
	...contactRoutes,
	...tagRoutes,
	...messageRoutes,
	...organizationRoutes,
	...tokenRoutes,
	personalTokenRoute,
];

const service: SmsService = {
	name: 'salesmsg',
	routes: [
		authorizeRoute,
		...VERSIONS.flatMap((version) =>
			routes.map((route) => ({ ...route, path: `/pub/${version}${route.path}` })),
		),
	],
	authenticate(call: SmsCall, route: SmsRoute) {
		const token = bearerOf(call.headers.authorization);
		if (!token) throw new ApiError(401, { message: 'Unauthorized', auth_required: false });
		const scopes = scopesOf(call, token);
		if (scopes === 'expired') {
			throw new ApiError(401, { message: 'Unauthenticated.', auth_required: true });
		}
		if (!scopes && BREAKS_ON_BAD_TOKEN.test(route.path)) throw new ApiError(500, { message: null });
		if (!scopes) {
			const message = 'Could not decode token: Malformed token';
			throw new ApiError(403, { message, auth_required: true });
		}
		if (route.scope && !scopes.includes(route.scope)) {
			throw failure(403, 'Invalid scope(s) provided.');
		}
	},
	failure,
};

function failure(status: number, message: string): ApiError {
	return new ApiError(status, { message });
}

/** Salesmsg (docs/sms/salesmsg.md). Nothing is signed there, so receivers check a secret in the address [unsure]. */
export const salesmsg: SmsProvider = {
	name: 'salesmsg',
	label: 'Salesmsg',
	number: SALESMSG.number,
	tries: COMMANDS,
	seed: {
		settings: { rateLimit: { max: 60, intervalMs: MINUTE_MS, blockMs: MINUTE_MS } },
		tags: Object.entries(SALESMSG.tags).map(([name, id]) => ({ id, name })),
	},
	// That it tries again is known, when is [unsure].
	retryMs: [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS],
	serve: (app, world) => serveService(app, world, service),
	receive: receivedEvents,
	event: namedEvent,
	changed: (account, contact, isNew) => [
		contactEvent(account, contact, isNew ? 'contact.created' : 'contact.updated'),
	],
	post: (_world, _account, { event, body }, { url }, proof) =>
		jsonPost(withSecret(url, SALESMSG.webhookSecret, proof), { event, data: body }),
};
