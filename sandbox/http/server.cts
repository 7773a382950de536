import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';

import type { Settings } from '../settings.cts';
import type { World } from '../world.cts';
import { dispatch, failure, send } from './dispatch.cts';
import type { Endpoint } from './endpoint.cts';
import { ApiError, badRequest, noSuchRoute } from './errors.cts';
import { record, withoutSecrets, type JournalEntry } from './journal.cts';

const BODY_LIMIT = 60 * 1024 * 1024;

/** A server with HighLevel's ways of reading requests and without routes yet. */
export async function buildServer(settings: Settings): Promise<FastifyInstance> {
	const app = Fastify({
		bodyLimit: BODY_LIMIT,
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 12_000 },
		rewriteUrl: ({ url = '' }) =>
			settings.strictPaths ? url : url.replace(/^([^?]+)\/(?=$|\?)/, '$1'),
	});
	await app.register(formbody);
	await app.register(cookie);
	app.removeContentTypeParser('application/json');
	// Clients send the JSON header on DELETE without a body as well, which Fastify's own reader refuses.
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
		try {
			done(null, text === '' ? undefined : JSON.parse(text as string));
		} catch (error) {
			done(badRequest((error as Error).message), undefined);
		}
	});
	app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	// Other types are read as no body, after which the shape says what is missing.
	app.addContentTypeParser('*', (_request, payload, done) => {
		payload.resume();
		payload.on('end', () => done(null, undefined));
	});
	return app;
}

/** Serves the endpoints of HighLevel's API, with its answers for unknown paths and unreadable bodies. */
export function serveApi(app: FastifyInstance, world: World, endpoints: readonly Endpoint[]): void {
	const entries = new WeakMap<FastifyRequest, JournalEntry>();
	const entryOf = (request: FastifyRequest, route: string) => {
		const known = entries.get(request);
		if (known) return known;
		const entry = enter(world, request, route);
		entries.set(request, entry);
		return entry;
	};

	for (const endpoint of endpoints) {
		const isStrict = () => endpoint.needsSlash === true && world.settings.strictPaths;
		for (const url of spellings(endpoint.path)) {
			app.route({
				method: endpoint.method,
				url,
				handler: async (request, reply) => {
					const isIncomplete = isStrict() && url !== endpoint.path;
					if (isIncomplete || Object.values(request.params as object).includes('')) {
						reply.callNotFound();
						return reply;
					}
					const entry = entryOf(request, endpoint.path);
					return await dispatch(world, endpoint, entry, request, reply);
				},
			});
		}
	}

	// Clients read the account's time from here; it is the sandbox's clock, not the machine's.
	app.addHook('onSend', async (_request, reply) => {
		reply.header('date', new Date(world.now()).toUTCString());
	});
	app.setNotFoundHandler((request, reply) => {
		const entry = entryOf(request, '');
		reply.headers(world.limiter.headers(undefined, world.now()));
		return send(reply, entry, failure(noSuchRoute(request.method, entry.path)));
	});
	app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
		const entry = entryOf(request, request.routeOptions.url ?? '');
		reply.headers(world.limiter.headers(undefined, world.now()));
		const status = error.statusCode ?? 500;
		if (status >= 500 && !(error instanceof ApiError)) console.error(error);
		const answer =
			error instanceof ApiError
				? failure(error)
				: { status, body: { statusCode: status, message: error.message } };
		return send(reply, entry, answer);
	});
}

function spellings(path: string): string[] {
	return path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
}

function enter(world: World, request: FastifyRequest, route: string): JournalEntry {
	const { version } = request.headers;
	return record(world, {
		at: world.now(),
		method: request.method,
		path: request.url.split('?')[0] ?? '',
		route,
		query: withoutSecrets(request.query) as Record<string, unknown>,
		body: Buffer.isBuffer(request.body) ? '(file)' : withoutSecrets(request.body),
		status: 0,
		tokenKind: 'none',
		version: typeof version === 'string' ? version : undefined,
		applied: false,
	});
}
