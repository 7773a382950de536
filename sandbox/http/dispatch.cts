import type { FastifyReply, FastifyRequest } from 'fastify';

import { newUuid } from '../ids.cts';
import { emptyUtmFields } from '../model/utmFields.cts';
import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';
import { authorize, bearerOf, bucketOf, checkVersion, identify, refusePaused } from './auth.cts';
import type { Endpoint } from './endpoint.cts';
import { ApiError, tooManyRequests } from './errors.cts';
import { disturb, spoil } from './faultEffects.cts';
import type { FaultRule } from './faults.cts';
import type { JournalEntry } from './journal.cts';

const NOBODY: Caller = {
	kind: 'oauth',
	authClass: 'Location',
	companyId: '',
	userId: '',
	scopes: new Set(),
	expiresAt: 0,
};

interface Answer {
	status: number;
	body: object;
	/** HighLevel puts one in every body unless told */
	hasTraceId?: boolean;
}

/** Runs one request through limit, faults, checks and handler, and answers it. */
export async function dispatch(
	world: World,
	endpoint: Endpoint,
	entry: JournalEntry,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const { settings, clock } = world;
	if (settings.latencyMs > 0) await clock.sleep(settings.latencyMs);

	emptyUtmFields(world);

	const bucket = note(world, entry, request.headers.authorization);
	const withinLimit = bucket === undefined || world.limiter.take(bucket, world.now());
	if (endpoint.tellsLimits) reply.headers(world.limiter.headers(bucket, world.now()));
	if (bucket !== undefined && !withinLimit) {
		reply.headers(world.limiter.refusal(bucket, world.now()));
		return send(reply, entry, failure(tooManyRequests()));
	}

	const fault = world.faults.pick({
		method: entry.method,
		path: entry.path,
		route: endpoint.path,
		body: request.body,
	});
	if (fault) entry.fault = fault.name ?? fault.kind;
	if (fault && fault.phase !== 'after') {
		const stopped = await disturb(world, fault, reply, entry);
		if (stopped) return reply;
	}

	const answer = await attempt(world, endpoint, entry, request);
	if (fault?.phase === 'after') {
		const stopped = await disturb(world, fault, reply, entry);
		if (stopped) return reply;
	}
	return send(reply, entry, answer, fault);
}

/** Writes down who asks, and returns the bucket of the rate limit that pays for it. */
function note(world: World, entry: JournalEntry, authorization?: string): string | undefined {
	const token = bearerOf(authorization);
	const caller = world.tokens.caller(token, world.now());
	entry.tokenKind = caller?.kind ?? (token ? 'invalid' : 'none');
	entry.location = caller?.locationId ?? caller?.companyId;
	return caller && bucketOf(caller);
}

async function attempt(
	world: World,
	endpoint: Endpoint,
	entry: JournalEntry,
	request: FastifyRequest,
): Promise<Answer> {
	try {
		checkVersion(endpoint, request.headers.version, world.settings.strictVersion);
		const caller =
			endpoint.access === 'public' ? NOBODY : identify(world, request.headers.authorization);
		if (caller !== NOBODY) {
			authorize(endpoint, caller);
			refusePaused(world, caller);
		}
		let status = endpoint.status ?? 200;
		const body = await endpoint.run({
			world,
			caller,
			locationId: caller.locationId ?? '',
			params: request.params as Record<string, string>,
			query: request.query,
			body: request.body,
			rawBody: request.body,
			contentType: request.headers['content-type'] ?? '',
			setStatus: (other) => {
				status = other;
			},
		});
		entry.applied = endpoint.write === true;
		return { status, body };
	} catch (error) {
		if (error instanceof ApiError) return failure(error);
		console.error(error);
		return { status: 500, body: { statusCode: 500, message: 'Internal server error' } };
	}
}

export function failure({ status, body, hasTraceId }: ApiError): Answer {
	return { status, body, hasTraceId };
}

/** Answers, with a traceId where HighLevel has one. */
export function send(
	reply: FastifyReply,
	entry: JournalEntry,
	{ status, body, hasTraceId = true }: Answer,
	fault?: FaultRule,
): FastifyReply {
	entry.status = status;
	const complete = hasTraceId ? { ...body, traceId: newUuid() } : body;
	return reply
		.code(status)
		.type('application/json; charset=utf-8')
		.send(fault ? spoil(complete, fault) : JSON.stringify(complete));
}
