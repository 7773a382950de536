import { createPublicKey, verify } from 'node:crypto';

import { TestClock } from '../../../harness/clock.cts';
import { readDelivery } from '../../../harness/contract/recordings.cts';
import { formDifferences } from '../../../harness/contract/formDifferences.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import { fixtures } from '../../../sandbox/index.cts';
import { DeliveryUrl } from '../../support/deliveryUrl.cts';
import { Bench, LOCATION, type Json } from './support.cts';

const { PROVIDERS, USERS } = fixtures;
const MESSAGES = '/conversations/messages';

const clock = new TestClock();
const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });
let provider: DeliveryUrl;
let webhook: DeliveryUrl;

beforeAll(async () => {
	[provider, webhook] = [await DeliveryUrl.start(), await DeliveryUrl.start()];
});
beforeEach(() => {
	provider.clear();
	webhook.clear();
	const { url } = provider;
	const { conversations } = bench.sandbox.settings;
	Object.assign(conversations.deliveryUrls, { standard: url, extra: url, foreign: '' });
});
afterAll(() => {
	provider.close();
	webhook.close();
});

const ours = () => ({ token: bench.sandbox.issueToken().accessToken });
const person = (fields: object = {}) => bench.contact({ phone: '+12025550111', ...fields });
const messageOf = async (id: unknown) =>
	(await bench.get(`${MESSAGES}/${String(id)}`)).body.message;
const statusOf = async (id: unknown) => (await messageOf(id)).status as string;

/** A person writes in HighLevel's inbox. */
async function write(contactId: string, more: object = {}): Promise<Json> {
	const body = { contactId, text: 'Hi Robin', ...more };
	return (await bench.post('/_control/inbox/messages', body, { unchecked: true })).body;
}

async function until(ask: () => boolean | Promise<boolean>): Promise<void> {
	const isSo = await waitFor(async () => await ask(), { timeoutMs: 5_000, intervalMs: 20 });
	expect(isSo).toBe(true);
}

async function delivered(count = 1) {
	await until(() => provider.deliveries.length >= count);
	return provider.deliveries;
}

/** Sends by API, and waits until the provider has answered. */
async function sendThrough(contactId: string, more: object = {}): Promise<string> {
	bench.sandbox.settings.conversations.deliversFirst = true;
	const body = { type: 'SMS', contactId, message: 'Hi', ...more };
	return (await bench.post(MESSAGES, body)).body.messageId as string;
}

const EXTRA = { type: 'Custom', conversationProviderId: PROVIDERS.extra };

const becomes = (id: unknown, status: string) => until(async () => (await statusOf(id)) === status);

/** Both ways, so that neither has a key that the other one lacks. */
function differences(name: string, body: unknown, unrecorded: string[] = []) {
	const recorded = readDelivery(name).body;
	return [
		...formDifferences(recorded, body, { unrecorded }),
		...formDifferences(
			Object.fromEntries(Object.entries(body as Json).filter(([key]) => !unrecorded.includes(key))),
			recorded,
		),
	];
}

describe('what is delivered has the form that is told', () => {
	it('to the SMS service', async () => {
		const { id } = await person();
		const attachments = ['https://example.com/picture.png'];
		const message = await write(id, { attachments });
		const [first] = await delivered();
		expect(differences('delivery.sms.default', first?.body)).toEqual([]);
		expect(first?.body).toEqual({
			contactId: id,
			locationId: LOCATION,
			messageId: message.id,
			type: 'SMS',
			phone: '+12025550111',
			message: 'Hi Robin',
			attachments,
			userId: USERS.owner,
		});
	});

	it('to an extra provider, in answer to a text', async () => {
		const { id: contactId } = await person();
		await bench.post(`${MESSAGES}/inbound`, { ...EXTRA, contactId, altId: 'p1' }, ours());
		await write(contactId, { channel: PROVIDERS.extra });
		const [first] = await delivered();
		expect(differences('delivery.sms.extra', first?.body)).toEqual([]);
		expect(first?.body).toMatchObject({
			type: 'Custom',
			replyToAltId: 'p1',
			conversationProviderId: PROVIDERS.extra,
		});
	});

	it('until July 2025, and when no person sent it', async () => {
		bench.sandbox.settings.conversations.extraType = 'SMS';
		const { id: contactId } = await person();
		await sendThrough(contactId, EXTRA);
		const [first] = await delivered();
		expect(differences('delivery.sms.extra.2025', first?.body)).toEqual([]);
		expect(first?.body.type).toBe('SMS');
	});

	it('without a phone and a text', async () => {
		const { id } = await bench.contact({ email: 'robin@example.com' });
		const attachments = ['https://example.com/picture.png'];
		await write(id, { text: '', attachments, channel: PROVIDERS.extra });
		const [first] = await delivered();
		const more = ['conversationId', 'customUserId'];
		expect(differences('delivery.sms.extra.noPhone', first?.body, more)).toEqual([]);
	});
});

describe('a delivery', () => {
	function isSigned({ raw, headers }: Awaited<ReturnType<typeof delivered>>[number]): boolean {
		const signature = Buffer.from(String(headers['x-ghl-signature']), 'base64');
		return verify(null, Buffer.from(raw), createPublicKey(publicKey), signature);
	}
	let publicKey = '';
	beforeEach(async () => {
		const { body } = await bench.get('/_control/webhooks/key', { unchecked: true });
		publicKey = body.publicKey as string;
	});

	it('is signed over its bytes, with the newer signature only', async () => {
		const { id } = await person();
		await write(id);
		const [first] = await delivered();
		expect(first && isSigned(first)).toBe(true);
		expect(first?.headers).not.toHaveProperty('x-wh-signature');
	});

	it('can be forged, unsigned or sent twice', async () => {
		const { conversations } = bench.sandbox.settings;
		const { id } = await person();
		conversations.deliverySignature = 'wrong';
		conversations.deliveryCopies = 2;
		await write(id);
		const [first, second] = await delivered(2);
		expect(first && isSigned(first)).toBe(false);
		expect(second?.raw).toBe(first?.raw);
		Object.assign(conversations, { deliverySignature: 'none', deliveryCopies: 1 });
		await write(id);
		expect((await delivered(3)).at(-1)?.headers['x-ghl-signature']).toBe('N/A');
	});

	it('that is taken is sent with the SMS service, and pending with an extra provider', async () => {
		const { id } = await person();
		expect(await statusOf(await sendThrough(id))).toBe('sent');
		expect(await statusOf(await sendThrough(id, EXTRA))).toBe('pending');
		expect(provider.deliveries).toHaveLength(2);
	});

	it('that is refused has failed; at an address that is gone it stays pending', async () => {
		const { id } = await person();
		provider.status = 422;
		const refused = await write(id, { channel: PROVIDERS.extra });
		await becomes(refused.id, 'failed');
		expect(await messageOf(refused.id)).toMatchObject({
			error: 'There was an error from the provider',
		});
		const gone = await DeliveryUrl.start();
		bench.sandbox.settings.conversations.deliveryUrls.standard = gone.url;
		gone.close();
		expect(await statusOf(await sendThrough(id))).toBe('pending');
	});

	it('to the SMS service names it, if the settings say so', async () => {
		bench.sandbox.settings.conversations.standardTellsProvider = true;
		const { id } = await person();
		await sendThrough(id);
		expect(provider.deliveries[0]?.body).toMatchObject({
			type: 'SMS',
			conversationProviderId: PROVIDERS.standard,
			from: 'Sandbox SMS',
		});
	});

	it('that is not answered in time leaves the text pending', async () => {
		bench.sandbox.settings.conversations.deliveryTimeoutMs = 50;
		provider.before = () => new Promise(() => {});
		const { id } = await person();
		expect(await statusOf(await sendThrough(id))).toBe('pending');
	});

	it('goes nowhere once the app is uninstalled, which is then refused', async () => {
		bench.sandbox.store.providers.delete(PROVIDERS.extra);
		const { id } = await person();
		const body = { ...EXTRA, contactId: id, message: 'Hi' };
		expect((await bench.post(MESSAGES, body)).body.canonicalCode).toBe(
			'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS',
		);
		expect((await bench.post(`${MESSAGES}/inbound`, body, ours())).status).toBe(401);
		expect(provider.deliveries).toEqual([]);
	});

	it('cannot be reported on at first', async () => {
		const { id: contactId } = await person();
		const { id } = await write(contactId, { channel: PROVIDERS.extra });
		await delivered();
		const report = async () =>
			await bench.put(`${MESSAGES}/${String(id)}/status`, { status: 'delivered' }, ours());
		expect((await report()).status).toBe(403);
		await clock.advance(3_000);
		expect((await report()).status).toBe(200);
		expect(await statusOf(id)).toBe('delivered');
	});

	it('may be reported on before it is answered', async () => {
		bench.sandbox.settings.conversations.statusDelayMs = 0;
		const options = ours();
		provider.before = async ({ body }) => {
			const path = `${MESSAGES}/${String(body.messageId)}/status`;
			await bench.put(path, { status: 'delivered' }, options);
		};
		const { id } = await person();
		// The answer of the send came after all that.
		expect(await statusOf(await sendThrough(id))).toBe('delivered');
	});

	it('is sent again with a new id when a person presses Retry', async () => {
		const { id: contactId } = await person();
		provider.status = 500;
		const first = await write(contactId, { channel: PROVIDERS.extra });
		await becomes(first.id, 'failed');
		provider.status = 200;
		const path = `/_control/inbox/messages/${String(first.id)}/retry`;
		const { body: again } = await bench.post(path, {}, { unchecked: true });
		const [, second] = await delivered(2);
		expect(again.id).not.toBe(first.id);
		expect(second?.body).toMatchObject({
			messageId: again.id,
			type: 'Custom',
			message: 'Hi Robin',
		});
		expect((await bench.get(`${MESSAGES}/${String(first.id)}`)).status).toBe(400);
		expect((await bench.post(path, {}, { unchecked: true })).status).toBe(400);
	});

	it('does not happen for a person on Do Not Disturb, or without a number', async () => {
		const { id } = await person({ dndSettings: { SMS: { status: 'active' } } });
		expect(await write(id)).toMatchObject({
			status: 'failed',
			error: 'Cannot send message as DND is active for SMS.',
		});
		const { id: phoneless } = await bench.contact({ email: 'no@example.com' });
		expect(await write(phoneless)).toMatchObject({ error: 'Missing phone number' });
		expect(provider.deliveries).toEqual([]);
	});

	it('of a scheduled text waits for its time', async () => {
		const { id: contactId } = await person();
		const scheduledTimestamp = Math.floor(clock.now() / 1000) + 60;
		await bench.post(MESSAGES, { type: 'SMS', contactId, message: 'Hi', scheduledTimestamp });
		expect(provider.deliveries).toEqual([]);
		await clock.advance(60_000);
		await delivered();
	});
});

describe('events of the app', () => {
	beforeEach(() => {
		bench.sandbox.settings.conversations.events.url = webhook.url;
	});
	const told = async (count: number) => {
		await until(() => webhook.deliveries.length >= count);
		return webhook.deliveries.map(({ body }) => body);
	};
	const MORE = ['appId', 'versionId', 'timestamp'];

	it('tell of a text that came, and of unread ones', async () => {
		const { id: contactId } = await person();
		await bench.post(`${MESSAGES}/inbound`, { type: 'SMS', contactId, message: 'Hello' });
		const events = await told(2);
		const [message] = events.filter(({ type }) => type === 'InboundMessage');
		const [unread] = events.filter(({ type }) => type === 'ConversationUnreadUpdate');
		expect(differences('event.InboundMessage', message, [...MORE, 'messageId'])).toEqual([]);
		expect(differences('event.ConversationUnreadUpdate', unread, MORE)).toEqual([]);
		expect(unread).toMatchObject({ contactId, unreadCount: 1 });
	});

	it('tell of a text that went, and again of its outcome', async () => {
		const { id: contactId } = await person();
		provider.status = 500;
		bench.sandbox.settings.conversations.smsProvider = PROVIDERS.standard;
		const failing = await write(contactId);
		const [first, second] = await told(2);
		const more = ['conversationProviderId', 'timestamp'];
		for (const event of [first, second]) {
			expect(differences('event.OutboundMessage.failed', event, more)).toEqual([]);
			expect(event?.messageId).toBe(failing.id);
		}
		expect([first?.status, second?.status]).toEqual(['pending', 'failed']);
	});

	it('tell of an extra provider’s text in its own words', async () => {
		const { id: contactId } = await person();
		await write(contactId, { channel: PROVIDERS.extra });
		const [event] = await told(1);
		expect(differences('event.OutboundMessage.custom', event)).toEqual([]);
		expect(event).toMatchObject({ messageType: 'Custom', messageTypeId: 22 });
	});

	it('are sent only for what the app asked for', async () => {
		bench.sandbox.settings.conversations.events.types = ['ConversationUnreadUpdate'];
		const { id: contactId } = await person();
		const { body } = await bench.post(`${MESSAGES}/inbound`, { type: 'SMS', contactId });
		await told(1);
		const path = `/_control/inbox/conversations/${String(body.conversationId)}/read`;
		await bench.post(path, {}, { unchecked: true });
		const events = await told(2);
		expect(events.map(({ type, unreadCount }) => [type, unreadCount])).toEqual([
			['ConversationUnreadUpdate', 1],
			['ConversationUnreadUpdate', 0],
		]);
	});
});
