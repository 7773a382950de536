import type { FastifyInstance, FastifyRequest } from 'fastify';

import { LOCATION_ID } from '../fixtures.cts';
import type { FaultRule } from '../http/faults.cts';
import type { Sandbox } from '../index.cts';
import { mergeContacts } from '../model/conversations.cts';
import { applySettings, type DeepPartial, type Settings } from '../settings.cts';
import { deliverInbound, type InboundInput } from '../sms/inbound.cts';
import { seedContacts, type BulkSeed } from './bulk.cts';
import { serveInbox } from './inbox.cts';
import { serveSms } from './sms.cts';
import { stateOf } from './state.cts';
import { serveWebhooks } from './webhooks.cts';

type Body<T> = { Body: T };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Only pages and programs of this machine may steer the sandbox, so that no website open beside it can. */
function isLocal({ hostname, headers: { origin } }: FastifyRequest): boolean {
	if (!LOOPBACK.includes(hostname)) return false;
	return (
		origin === undefined || (URL.canParse(origin) && LOOPBACK.includes(new URL(origin).hostname))
	);
}

/** The endpoints under /_control/, by which tests and the page steer the sandbox. They cost no quota. */
export function serveControl(app: FastifyInstance, sandbox: Sandbox): void {
	void app.register(
		async (control) => {
			control.addHook('onRequest', async (request, reply) => {
				if (!isLocal(request)) return reply.code(403).send({ error: 'Only from this machine' });
			});
			control.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
				reply.code(error.statusCode ?? 400).send({ error: error.message }),
			);
			serveSettings(control, sandbox);
			serveFaults(control, sandbox);
			serveJournal(control, sandbox);
			serveData(control, sandbox);
			serveWebhooks(control, sandbox);
			serveSms(control, sandbox);
			serveInbox(control, sandbox);
		},
		{ prefix: '/_control' },
	);
}

function serveSettings(app: FastifyInstance, sandbox: Sandbox): void {
	app.get('/settings', async () => sandbox.settings);
	app.patch<Body<DeepPartial<Settings> | undefined>>('/settings', async ({ body }) => {
		applySettings(sandbox.settings, body ?? {});
		return sandbox.settings;
	});
	app.post<Body<{ seed?: 'empty' | 'demo'; keepTokens?: boolean } | undefined>>(
		'/reset',
		async ({ body }) => {
			sandbox.reset(body ?? {});
			return { ok: true };
		},
	);
}

function serveFaults(app: FastifyInstance, sandbox: Sandbox): void {
	app.get('/faults', async () => ({ faults: sandbox.faults.list() }));
	app.post<Body<FaultRule | FaultRule[]>>('/faults', async ({ body }, reply) => {
		for (const rule of Array.isArray(body) ? body : [body]) sandbox.addFault(rule);
		return reply.code(201).send({ faults: sandbox.faults.list() });
	});
	app.delete('/faults', async () => {
		sandbox.clearFaults();
		return { ok: true };
	});
}

function serveJournal(app: FastifyInstance, sandbox: Sandbox): void {
	app.get<{ Querystring: { after?: string; limit?: string } }>('/journal', async ({ query }) => {
		const after = Number(query.after ?? 0);
		const entries = sandbox.journal.filter(({ n }) => n > after);
		return { entries: query.limit ? entries.slice(-Number(query.limit)) : entries };
	});
	app.delete('/journal', async () => {
		sandbox.clearJournal();
		return { ok: true };
	});
	app.get('/outbox', async () => sandbox.outbox);
	app.post<Body<InboundInput>>('/inbound', async ({ body }, reply) =>
		reply.code(201).send(await deliverInbound(sandbox, body)),
	);
	app.delete('/outbox', async () => {
		sandbox.outbox.clear();
		return { ok: true };
	});
}

function serveData(app: FastifyInstance, sandbox: Sandbox): void {
	app.get<{ Querystring: { contacts?: string; requests?: string } }>('/state', async ({ query }) =>
		stateOf(sandbox, Number(query.contacts ?? 50), Number(query.requests ?? 40)),
	);
	app.post<Body<BulkSeed>>('/contacts/bulk', async ({ body }, reply) =>
		reply.code(201).send(seedContacts(sandbox, body)),
	);
	app.post<Body<Record<string, never>>>('/contacts', async ({ body }, reply) => {
		const contact = sandbox.contacts.create(LOCATION_ID, body);
		return reply.code(201).send({ id: contact.id });
	});
	app.put<Body<Record<string, never>> & { Params: { id: string } }>(
		'/contacts/:id',
		async ({ body, params }) => {
			const contact = sandbox.contacts.get(params.id, LOCATION_ID);
			return { id: sandbox.contacts.update(contact, body).id };
		},
	);
	app.post<Body<{ into: string }> & { Params: { id: string } }>(
		'/contacts/:id/merge',
		async ({ body, params }) => {
			const { contacts } = sandbox;
			const into = contacts.get(body.into, LOCATION_ID);
			mergeContacts(sandbox, contacts.get(params.id, LOCATION_ID), into);
			return { id: into.id };
		},
	);
	app.put<Body<{ delayMs: number }> & { Params: { id: string } }>(
		'/contacts/:id/index-delay',
		async ({ body, params }) => {
			sandbox.store.index.delay(params.id, sandbox.now(), body.delayMs);
			return { ok: true };
		},
	);
	app.post<Body<{ token?: string; which?: 'access' | 'refresh' | 'all' } | undefined>>(
		'/tokens/revoke',
		async ({ body }) => {
			if (body?.token) return { revoked: sandbox.tokens.revokeToken(body.token) };
			sandbox.tokens.revoke(body?.which);
			return { revoked: true };
		},
	);
	app.post<Body<Parameters<Sandbox['issueToken']>[0]>>('/tokens', async ({ body }, reply) =>
		reply.code(201).send(sandbox.issueToken(body ?? {})),
	);
	app.patch<Body<{ active: boolean }> & { Params: { id: string } }>(
		'/locations/:id',
		async ({ body, params }, reply) => {
			const location = sandbox.store.locations.get(params.id);
			if (!location) return reply.code(404).send({ error: 'No such location' });
			location.active = body.active;
			return { ok: true };
		},
	);
}
