import type { FastifyRequest } from 'fastify';

import type { FaultRule } from '../http/faults.cts';
import { record, type JournalEntry } from '../http/journal.cts';
import type { World } from '../world.cts';
import type { SmsAccount } from './account.cts';
import { masked } from './masked.cts';
import type { SmsService } from './service.cts';

type Json = Record<string, unknown>;

/** HighLevel's envelopes of a fault replaced by the provider's. */
export function inOwnWords(
	world: World,
	service: SmsService,
	account: SmsAccount,
	rule: FaultRule,
): FaultRule {
	const isLimit = rule.kind === 'rateLimited';
	if (!isLimit && (rule.kind !== 'status' || rule.body !== undefined)) return rule;
	const status = isLimit ? 429 : (rule.status ?? 500);
	const { body } = service.failure(status, isLimit ? 'Too Many Requests' : 'Server Error');
	const headers = service.limitHeaders?.(account, world.now());
	return { ...rule, kind: 'status', status, body, headers: { ...headers, ...rule.headers } };
}

/** The request's line in the journal. */
export function enter(world: World, request: FastifyRequest, route: string): JournalEntry {
	return record(world, {
		at: world.now(),
		method: request.method,
		path: request.url.split('?')[0] ?? '',
		route,
		query: masked(request.query) as Json,
		body: masked(request.body),
		status: 0,
		tokenKind: 'none',
		applied: false,
	});
}
