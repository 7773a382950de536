import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

import { ApiError } from '../http/errors.cts';
import { disturb, spoil } from '../http/faultEffects.cts';
import type { FaultRule } from '../http/faults.cts';
import type { JournalEntry } from '../http/journal.cts';
import type { World } from '../world.cts';
import type { SmsAccount } from './account.cts';
import { accountOf } from './provider.cts';
import { enter, inOwnWords } from './serviceRequest.cts';

type Json = Record<string, unknown>;

/** What a route's handler is given. */
export interface SmsCall {
	method: string;
	world: World;
	account: SmsAccount;
	params: Record<string, string>;
	query: Record<string, unknown>;
	/** The JSON or form body; an empty object without one. */
	body: Json;
	headers: IncomingHttpHeaders;
	setStatus: (status: number) => void;
	redirect: (url: string) => void;
}

export interface SmsRoute {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** Below the provider's base path. */
	path: string;
	/** Asks for no key. */
	open?: boolean;
	/** Needed in the token, at providers that have such. */
	scope?: string;
	/** Whether it changes something; default: every method but GET. */
	write?: boolean;
	/** Answers the body; throws an ApiError to answer something else. */
	handle(call: SmsCall): unknown;
}

export interface SmsService {
	name: string;
	routes: readonly SmsRoute[];
	/** Throws the provider's own error unless the caller may use the route. */
	authenticate(call: SmsCall, route: SmsRoute): void;
	/** The provider's error for a status that no route asked for: limit, fault, unknown path, bad JSON. */
	failure(status: number, message: string): ApiError;
	/** Headers by which the provider tells about its limit. */
	limitHeaders?(account: SmsAccount, now: number): Record<string, string>;
}

const basePath = (name: string): string => `/sms/${name}`;

/** Serves the provider below its base path, with journal, faults and limit as HighLevel's endpoints have them. */
export function serveService(app: FastifyInstance, world: World, service: SmsService): void {
	void app.register(
		async (scope) => {
			const entries = new WeakMap<FastifyRequest, JournalEntry>();
			const entryOf = (request: FastifyRequest, route: string) => {
				const entry = entries.get(request) ?? enter(world, request, route);
				entries.set(request, entry);
				return entry;
			};
			const refuse = (request: FastifyRequest, reply: FastifyReply, error: ApiError) =>
				send(reply, entryOf(request, ''), error.status, error.body);
			for (const route of service.routes) {
				scope.route({
					method: route.method,
					url: route.path,
					handler: (request, reply) =>
						run(
							world,
							service,
							route,
							entryOf(request, request.routeOptions.url ?? ''),
							request,
							reply,
						),
				});
			}
			scope.setNotFoundHandler((request, reply) =>
				refuse(request, reply, service.failure(404, 'Not Found')),
			);
			scope.setErrorHandler(
				(error: Error & { statusCode?: number; status?: number }, request, reply) => {
					const status = error.statusCode ?? error.status ?? 500;
					if (status >= 500) console.error(error);
					return refuse(request, reply, service.failure(status, error.message));
				},
			);
		},
		{ prefix: basePath(service.name) },
	);
}

async function run(
	world: World,
	service: SmsService,
	route: SmsRoute,
	entry: JournalEntry,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const { settings, clock } = world;
	const account = accountOf(world, service.name);
	if (settings.latencyMs > 0) await clock.sleep(settings.latencyMs);
	const path = entry.path.slice(basePath(service.name).length);
	const rule = account.faults.pick({
		method: entry.method,
		path,
		route: route.path,
		body: request.body,
	});
	const fault = rule && inOwnWords(world, service, account, rule);
	if (rule) entry.fault = rule.name ?? rule.kind;
	if (fault && fault.phase !== 'after' && (await disturb(world, fault, reply, entry))) return reply;

	const answer = attempt(world, service, account, route, entry, request, reply);
	if (fault?.phase === 'after' && (await disturb(world, fault, reply, entry))) return reply;
	return send(reply, entry, answer.status, answer.body, fault);
}

function attempt(
	world: World,
	service: SmsService,
	account: SmsAccount,
	route: SmsRoute,
	entry: JournalEntry,
	request: FastifyRequest,
	reply: FastifyReply,
): { status: number; body: unknown } {
	let status = 200;
	const call: SmsCall = {
		method: request.method,
		world,
		account,
		params: request.params as Record<string, string>,
		query: request.query as Record<string, unknown>,
		body: (request.body ?? {}) as Json,
		headers: request.headers,
		setStatus: (other) => {
			status = other;
		},
		redirect: (url) => {
			status = 302;
			reply.header('location', url);
		},
	};
	try {
		if (!route.open) {
			entry.tokenKind = 'invalid';
			service.authenticate(call, route);
			entry.tokenKind = 'private';
			const isWithinLimit = account.limit.take(world.now());
			reply.headers(service.limitHeaders?.(account, world.now()) ?? {});
			if (!isWithinLimit) throw service.failure(429, 'Too Many Requests');
		}
		const body = route.handle(call);
		entry.applied = route.write ?? route.method !== 'GET';
		return { status, body };
	} catch (error) {
		if (error instanceof ApiError) return error;
		throw error;
	}
}

function send(
	reply: FastifyReply,
	entry: JournalEntry,
	status: number,
	body: unknown,
	fault?: FaultRule,
): FastifyReply {
	entry.status = status;
	const text = fault ? spoil(body as object, fault) : JSON.stringify(body ?? {});
	return reply.code(status).type('application/json; charset=utf-8').send(text);
}
