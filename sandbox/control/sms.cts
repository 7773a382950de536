import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { FaultRule } from '../http/faults.cts';
import { applySettings } from '../settings.cts';
import type { SmsAccount } from '../sms/account.cts';
import { deliver, type DeliveryOptions } from '../sms/deliver.cts';
import { readNumber } from '../sms/numbers.cts';
import { accountOf } from '../sms/provider.cts';
import { receiveText, type CustomerInput } from '../sms/receive.cts';
import { sentBy } from '../sms/send.cts';
import { requireLoopback } from '../sms/webhook.cts';
import type { World } from '../world.cts';
import { changeContact, seedSmsContacts } from './smsContacts.cts';
import { phoneState } from './smsState.cts';

type Json = Record<string, unknown>;

const BASE = '/sms/:provider';

/** The endpoints under /_control/sms/, by which tests and the phone page steer the providers. */
export function serveSms(app: FastifyInstance, world: World): void {
	const account = ({ params }: FastifyRequest) =>
		accountOf(world, (params as { provider: string }).provider);
	app.get('/sms', async () => ({
		providers: [...world.sms.values()].map(({ owner: { name, label, number, tries } }) => ({
			name,
			label,
			number,
			tries,
		})),
	}));
	app.get(`${BASE}/settings`, async (request) => account(request).settings);
	app.patch(`${BASE}/settings`, async (request) => {
		applySettings(account(request).settings, (request.body ?? {}) as Json);
		return account(request).settings;
	});
	app.post(`${BASE}/reset`, async (request) => {
		const one = account(request);
		one.reset();
		world.outbox.clearOf(one.provider);
		return { ok: true };
	});
	app.get(`${BASE}/outbox`, async (request) => outboxOf(world, account(request)));
	app.delete(`${BASE}/outbox`, async (request) => {
		world.outbox.clearOf(account(request).provider);
		return { ok: true };
	});
	app.post(`${BASE}/inbound`, async (request, reply) =>
		reply
			.code(201)
			.send(await receiveText(world, account(request), (request.body ?? {}) as CustomerInput)),
	);
	app.post(`${BASE}/events`, async (request, reply) =>
		reply.code(201).send(await pushEvent(world, account(request), (request.body ?? {}) as Json)),
	);
	app.get<{ Querystring: { number?: string } }>(`${BASE}/phone`, async (request) =>
		phoneState(world, account(request), request.query.number ?? ''),
	);
	serveWebhooks(app, account);
	serveFaults(app, account);
	serveContacts(app, world, account);
	serveOptOuts(app, world, account);
}

type AccountOf = (request: FastifyRequest) => SmsAccount;

function outboxOf(world: World, account: SmsAccount): object {
	return {
		sent: sentBy(world, account),
		inbound: world.outbox.inbound.filter(({ provider }) => provider === account.provider),
	};
}

async function pushEvent(world: World, account: SmsAccount, body: Json): Promise<object> {
	const { event: name, url, signature, repeat, ...input } = body;
	const event = account.owner.event(world, account, String(name), input);
	const options = { url, signature, repeat } as DeliveryOptions;
	return { ...event, ...(await deliver(world, account, [event], options)) };
}

function serveWebhooks(app: FastifyInstance, account: AccountOf): void {
	app.get(`${BASE}/webhooks`, async (request) => ({ webhooks: account(request).webhooks }));
	app.put<{ Body: { webhooks: Array<{ url: string; events?: string[]; signature?: string }> } }>(
		`${BASE}/webhooks`,
		async (request) => {
			const one = account(request);
			const { webhooks } = request.body;
			for (const { url } of webhooks) requireLoopback(url);
			one.webhooks = webhooks.map(({ url, events = [], signature }) => ({
				id: one.nextId(),
				url,
				events,
				...(signature !== undefined && { signature }),
			}));
			return { webhooks: one.webhooks };
		},
	);
}

function serveFaults(app: FastifyInstance, account: AccountOf): void {
	app.get(`${BASE}/faults`, async (request) => ({ faults: account(request).faults.list() }));
	app.post<{ Body: FaultRule | FaultRule[] }>(`${BASE}/faults`, async (request, reply) => {
		const { faults } = account(request);
		for (const rule of [request.body].flat()) faults.add(rule);
		return reply.code(201).send({ faults: faults.list() });
	});
	app.delete(`${BASE}/faults`, async (request) => {
		account(request).faults.clear();
		return { ok: true };
	});
}

function serveContacts(app: FastifyInstance, world: World, account: AccountOf): void {
	app.get(`${BASE}/contacts`, async (request) => ({
		contacts: [...account(request).contacts.values()],
		lists: [...account(request).lists.values()],
		tags: [...account(request).tags.values()],
	}));
	app.post(`${BASE}/contacts`, async (request, reply) =>
		reply
			.code(201)
			.send(await changeContact(world, account(request), (request.body ?? {}) as Json)),
	);
	app.put<{ Params: { provider: string; id: string } }>(`${BASE}/contacts/:id`, async (request) =>
		changeContact(world, account(request), (request.body ?? {}) as Json, Number(request.params.id)),
	);
	app.post(`${BASE}/contacts/bulk`, async (request, reply) =>
		reply.code(201).send(seedSmsContacts(world, account(request), (request.body ?? {}) as Json)),
	);
}

function serveOptOuts(app: FastifyInstance, world: World, account: AccountOf): void {
	const list = (one: SmsAccount) => ({
		optOuts: [...one.optOuts].map(([number, at]) => ({ number, at })),
	});
	const numberOf = (input: unknown) => {
		const number = readNumber(input);
		if (!number) throw new Error('number must be a phone number in international format');
		return number;
	};
	app.get(`${BASE}/optouts`, async (request) => list(account(request)));
	app.post<{ Body?: { number?: unknown } }>(`${BASE}/optouts`, async (request, reply) => {
		account(request).optOut(numberOf(request.body?.number), world.now());
		return reply.code(201).send(list(account(request)));
	});
	app.delete<{ Params: { provider: string; number: string } }>(
		`${BASE}/optouts/:number`,
		async (request) => {
			account(request).optIn(numberOf(request.params.number));
			return list(account(request));
		},
	);
}
