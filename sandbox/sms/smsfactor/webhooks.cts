import { asText } from '../../asText.cts';
import type { SmsWebhook } from '../account.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { badData, noSuch, outcome } from './outcome.cts';

type Json = Record<string, unknown>;

const TYPES = ['MO', 'DLR', 'STOP', 'CLICKER', 'BALANCE_ALERT'];

export const webhookRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/webhook', handle: create },
	{
		method: 'GET',
		path: '/webhook',
		handle: ({ account }) => outcome(1, 'OK', { webhooks: account.webhooks.map(view) }),
	},
	{ method: 'PUT', path: '/webhook/:id', handle: update },
	{ method: 'DELETE', path: '/webhook/:id', handle: remove },
];

function create({ account, body }: SmsCall): object {
	const webhook: SmsWebhook = { id: account.nextId(), ...checked(body), viaApi: true };
	account.webhooks.push(webhook);
	return outcome(1, 'OK', { webhook: view(webhook) });
}

function update(call: SmsCall): object {
	const webhook = find(call);
	Object.assign(webhook, checked(call.body));
	return outcome(1, 'OK', { webhook: view(webhook) });
}

function remove(call: SmsCall): object {
	const { id } = find(call);
	call.account.webhooks = call.account.webhooks.filter((one) => one.id !== id);
	return outcome(1, 'OK');
}

function checked(body: Json): Pick<SmsWebhook, 'url' | 'events' | 'signature'> {
	const { type, url, signature } = (body.webhook ?? {}) as Json;
	if (!TYPES.includes(String(type))) throw badData(`type must be one of ${TYPES.join(', ')}`);
	if (!URL.canParse(String(url))) throw badData('url is not valid');
	return {
		url: String(url),
		events: [String(type)],
		...(signature !== undefined && { signature: asText(signature) }),
	};
}

function find({ account, params }: SmsCall): SmsWebhook {
	const webhook = account.webhooks.find(({ id }) => String(id) === params.id);
	if (!webhook) throw noSuch('Webhook');
	return webhook;
}

function view({ id, url, events }: SmsWebhook): Json {
	return { webhook_id: String(id), type: events[0] ?? '', url };
}
