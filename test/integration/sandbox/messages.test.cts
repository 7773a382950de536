import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION, type CallOptions } from './support.cts';

const { PROVIDERS } = fixtures;
const INBOUND = '/conversations/messages/inbound';
const SEND = '/conversations/messages';

const clock = new TestClock();
const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

const ours = (): CallOptions => ({ token: bench.sandbox.issueToken().accessToken });
const theirs = (): CallOptions => ({
	token: bench.sandbox.issueToken({ clientId: fixtures.FOREIGN_APP.clientId }).accessToken,
});

const person = (fields: object = {}) => bench.contact({ phone: '+12025550111', ...fields });

async function putIn(body: object, options?: CallOptions) {
	return await bench.post(INBOUND, { type: 'SMS', message: 'Hello', ...body }, options);
}

const readMessage = async (id: string) => (await bench.get(`${SEND}/${id}`)).body.message;

describe('a text that is put into a thread', () => {
	it('is read back with its kind by number and by name', async () => {
		const { id: contactId } = await person();
		const plain = await putIn({ contactId, altId: 'a1' });
		const custom = await putIn(
			{ contactId, type: 'Custom', conversationProviderId: PROVIDERS.extra },
			ours(),
		);
		const standard = await putIn(
			{ contactId, conversationProviderId: PROVIDERS.standard, direction: 'outbound' },
			ours(),
		);
		expect(await readMessage(plain.body.messageId)).toMatchObject({
			type: 2,
			messageType: 'TYPE_SMS',
			direction: 'inbound',
			altId: 'a1',
		});
		expect(await readMessage(custom.body.messageId)).toMatchObject({
			type: 22,
			messageType: 'TYPE_CUSTOM_PROVIDER_SMS',
			conversationProviderId: PROVIDERS.extra,
		});
		expect(await readMessage(standard.body.messageId)).toMatchObject({
			type: 20,
			messageType: 'TYPE_CUSTOM_SMS',
			direction: 'outbound',
			status: 'sent',
		});
		const { conversations } = (
			await bench.get(`/conversations/search?locationId=${LOCATION}&contactId=${contactId}`)
		).body;
		expect(conversations).toMatchObject([
			{ id: plain.body.conversationId, unreadCount: 2, lastMessageDirection: 'outbound' },
		]);
	});

	it('goes by the conversation as well, and takes the same altId twice', async () => {
		const { id: contactId } = await person();
		const { body } = await putIn({ contactId, altId: 'a1' });
		const again = await putIn({ conversationId: body.conversationId, altId: 'a1' });
		expect(again.body.messageId).not.toBe(body.messageId);
		expect(again.body.conversationId).toBe(body.conversationId);
	});

	it('is refused with the wrong kind, app, contact or attachments', async () => {
		const { id: contactId } = await person();
		const custom = { contactId, type: 'Custom' };
		const answers = [
			await putIn({ ...custom, conversationProviderId: PROVIDERS.standard }, ours()),
			await putIn({ contactId, conversationProviderId: PROVIDERS.extra }, theirs()),
			await putIn({ ...custom, conversationProviderId: PROVIDERS.extra }),
			await putIn({ ...custom, conversationProviderId: PROVIDERS.foreign }, ours()),
			await putIn({ ...custom }),
			await putIn({ contactId, type: 'sms' }),
			await putIn({ contactId, attachments: ['https://example.com/a?alt=media'] }),
			await putIn({ contactId, attachments: ['http://localhost/a.png'] }),
			await putIn({}),
		];
		expect(answers.map(({ status, body }) => [status, body.canonicalCode ?? body.message])).toEqual(
			[
				[400, 'CONVERSATIONS_MSG_CONVERSATION_PROVIDER_MISMATCH'],
				[401, 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS'],
				[401, 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS'],
				[401, 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS'],
				[400, 'CONVERSATIONS_MSG_PROVIDER_ID_REQUIRED'],
				[422, ['type must be a valid enum value']],
				[422, ['attachments must contain at least 1 elements', 'attachments must be an array']],
				[422, ['attachments must contain at least 1 elements', 'attachments must be an array']],
				[422, ['contactId should not be empty']],
			],
		);
	});

	it('is refused to an agency token and without the scope', async () => {
		const { id: contactId } = await person();
		const agency = bench.sandbox.issueToken({ authClass: 'Company' }).accessToken;
		const answers = [
			await putIn({ contactId }, { token: agency }),
			await putIn({ contactId }, { token: fixtures.READ_ONLY_TOKEN }),
			await putIn({ contactId }, { version: null }),
		];
		expect(answers.map(({ status, body }) => [status, body.message])).toEqual([
			[401, expect.stringContaining('This authClass type is not allowed to access this scope')],
			[401, 'The token is not authorized for this scope.'],
			[401, 'version header was not found.'],
		]);
	});

	it('finds neither a merged contact nor its conversation any more', async () => {
		const { id: contactId } = await person();
		const kept = await bench.contact({ email: 'robin@example.com' });
		const { body } = await putIn({ contactId });
		const { contacts } = bench.sandbox;
		const merged = await bench.post(
			`/_control/contacts/${contactId}/merge`,
			{ into: kept.id },
			{ unchecked: true },
		);
		expect(merged.status).toBe(200);
		expect(contacts.get(kept.id, LOCATION).id).toBe(kept.id);
		expect((await putIn({ contactId })).body.canonicalCode).toBe('CONVERSATIONS_CONTACT_NOT_FOUND');
		const moved = await readMessage(body.messageId);
		expect(moved.contactId).toBe(kept.id);
		expect(moved.conversationId).not.toBe(body.conversationId);
	});

	it('has the direction, the date and the 2025 answers of the settings', async () => {
		const { id: contactId } = await person();
		const { conversations } = bench.sandbox.settings;
		const date = '2026-01-01T10:00:00.000Z';
		Object.assign(conversations, { defaultDirection: 'outbound' });
		const old = await putIn({ contactId, date });
		expect(await readMessage(old.body.messageId)).toMatchObject({
			direction: 'outbound',
			dateAdded: date,
		});
		Object.assign(conversations, { takesDate: false, refusals: '2025' });
		const now = await putIn({ contactId, date });
		expect((await readMessage(now.body.messageId)).dateAdded).not.toBe(date);
		const nothing = await putIn({ contactId, type: 'Custom' }, { unchecked: true });
		expect([nothing.status, nothing.body]).toEqual([201, {}]);
	});
});

it('a call is put in with a provider only', async () => {
	const { id: contactId } = await person();
	const conversationId = (await putIn({ contactId })).body.conversationId as string;
	const call = { type: 'Call', conversationId, call: { status: 'completed' } };
	const refused = await bench.post('/conversations/messages/outbound', call, ours());
	expect(refused.body.canonicalCode).toBe('CONVERSATIONS_MSG_PROVIDER_ID_REQUIRED');
	const text = await bench.post('/conversations/messages/outbound', { ...call, type: 'SMS' });
	expect(text.status).toBe(422);
	const { body } = await bench.post(
		'/conversations/messages/outbound',
		{ ...call, conversationProviderId: PROVIDERS.extra },
		ours(),
	);
	expect(await readMessage(body.messageId)).toMatchObject({
		type: 34,
		direction: 'outbound',
		meta: { callStatus: 'completed' },
	});
});

describe('a text that is sent', () => {
	const send = (body: object, options?: CallOptions) =>
		bench.post(SEND, { type: 'SMS', message: 'Hi', ...body }, options);

	it('goes through the SMS service, a named provider or HighLevel itself', async () => {
		const { id: contactId } = await person();
		const service = await send({ contactId });
		expect(await readMessage(service.body.messageId)).toMatchObject({
			type: 20,
			status: 'pending',
			source: 'api',
			conversationProviderId: PROVIDERS.standard,
		});
		bench.sandbox.settings.conversations.smsProvider = '';
		const native = await send({ contactId });
		expect(await readMessage(native.body.messageId)).toMatchObject({
			type: 2,
			status: 'delivered',
		});
		const custom = { contactId, type: 'Custom', conversationProviderId: PROVIDERS.extra };
		// A private token may send through an installed provider.
		const extra = await send(custom);
		expect(await readMessage(extra.body.messageId)).toMatchObject({ type: 22, status: 'pending' });
		const channel = await send({ contactId, type: 'WhatsApp' });
		expect(channel.status).toBe(201);
		expect(await readMessage(channel.body.messageId)).toMatchObject({ status: 'failed' });
	});

	it('is refused as HighLevel refuses it', async () => {
		const { id: contactId } = await person();
		const { id: blocked } = await bench.contact({
			phone: '+12025550112',
			dndSettings: { SMS: { status: 'active' } },
		});
		const { id: phoneless } = await bench.contact({ email: 'no@example.com' });
		const answers = [
			await send({ contactId, type: 'Custom' }),
			await send({ contactId, conversationProviderId: PROVIDERS.extra }),
			await send({ contactId, conversationProviderId: '5c0d0000000000000000dead' }),
			await send({ contactId: blocked }),
			await send({ contactId: phoneless }),
			await send({ contactId, message: '' }),
			await send({ contactId, type: 'Email' }),
			await send({ contactId: 'NobodyHasThisId00001' }),
		];
		expect(answers.map(({ status, body }) => `${status} ${body.canonicalCode}`)).toEqual([
			'400 CONVERSATIONS_MSG_PROVIDER_ID_REQUIRED',
			'400 CONVERSATIONS_MSG_CONVERSATION_PROVIDER_MISMATCH',
			'401 CONVERSATIONS_MSG_PROVIDER_NO_ACCESS',
			'400 CONVERSATIONS_MSG_DND_ACTIVE_SMS',
			'422 CONVERSATIONS_MSG_NO_PHONE',
			'422 CONVERSATIONS_MSG_NO_CONTENT',
			'422 CONVERSATIONS_MSG_NO_CONTENT',
			'400 CONVERSATIONS_CONTACT_NOT_FOUND',
		]);
	});

	it('is refused with the other status, and hides its attachments, if the settings say so', async () => {
		const { conversations } = bench.sandbox.settings;
		const { id: phoneless } = await bench.contact({ email: 'no@example.com' });
		conversations.missingPhoneStatus = 400;
		expect((await send({ contactId: phoneless })).status).toBe(400);
		const { id: contactId } = await person();
		const attachments = ['https://example.com/a.png'];
		const { messageId } = (await putIn({ contactId, attachments })).body;
		expect(await readMessage(messageId)).toMatchObject({ attachments });
		conversations.tellsAttachments = false;
		expect(await readMessage(messageId)).not.toHaveProperty('attachments');
	});

	it('waits for its time, and can be cancelled until then', async () => {
		const { id: contactId } = await person();
		bench.sandbox.settings.conversations.smsProvider = '';
		const scheduledTimestamp = Math.floor(clock.now() / 1000) + 60;
		const first = await send({ contactId, scheduledTimestamp });
		const second = await send({ contactId, scheduledTimestamp });
		expect(await readMessage(first.body.messageId)).toMatchObject({ status: 'scheduled' });
		const cancelled = await bench.delete(`${SEND}/${second.body.messageId}/schedule`);
		expect(cancelled.body.status).toBe(200);
		await clock.advance(60_000);
		expect(await readMessage(first.body.messageId)).toMatchObject({ status: 'delivered' });
		for (const id of [first.body.messageId, second.body.messageId]) {
			expect((await bench.delete(`${SEND}/${id}/schedule`)).body.canonicalCode).toBe(
				'CONVERSATIONS_MSG_NOT_FOUND',
			);
		}
	});
});

describe('the outcome of a text', () => {
	const report = (id: string, status: string, options = ours()) =>
		bench.put(`${SEND}/${id}/status`, { status }, options);

	async function logged(provider?: string): Promise<string> {
		const { id: contactId } = await bench.contact();
		const type = provider === PROVIDERS.extra ? 'Custom' : 'SMS';
		const body = { contactId, type, direction: 'outbound', conversationProviderId: provider };
		return (await putIn(body, ours())).body.messageId;
	}

	it('is taken from the provider’s app, `sent` included', async () => {
		const id = await logged(PROVIDERS.extra);
		for (const status of ['sent', 'delivered', 'read']) {
			expect((await report(id, status)).status).toBe(200);
			expect(await readMessage(id)).toMatchObject({ status });
		}
		expect((await report(id, 'seen')).status).toBe(422);
		const error = { code: '1', type: 'saas', message: 'Landline' };
		await bench.put(`${SEND}/${id}/status`, { status: 'failed', error }, ours());
		expect(await readMessage(id)).toMatchObject({ status: 'failed', error: 'Landline' });
		bench.sandbox.settings.conversations.takesSent = false;
		expect((await report(id, 'sent')).status).toBe(422);
	});

	it('is refused to others, and of a message of no provider', async () => {
		const id = await logged(PROVIDERS.extra);
		const answers = [
			await report(id, 'delivered', theirs()),
			await report(id, 'delivered', {}),
			await report(await logged(), 'delivered'),
			await report('NobodyHasThisId00001', 'delivered'),
		];
		expect(answers.map(({ status, body }) => [status, body.canonicalCode])).toEqual([
			[401, 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS'],
			[401, 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS'],
			[403, 'CONVERSATIONS_MSG_PROVIDER_NOT_FOUND'],
			[401, undefined],
		]);
	});

	it('is refused for ever for the SMS service, if the settings say so', async () => {
		const id = await logged(PROVIDERS.standard);
		expect((await report(id, 'delivered')).status).toBe(200);
		bench.sandbox.settings.conversations.refusesStandardStatus = true;
		expect((await report(id, 'delivered')).status).toBe(403);
	});
});

describe('reading', () => {
	it('pages a thread from the newest on', async () => {
		const { id: contactId } = await person();
		const ids: string[] = [];
		for (let n = 0; n < 5; n += 1) ids.unshift((await putIn({ contactId })).body.messageId);
		const [{ conversationId }] = [await readMessage(ids[0] ?? '')];
		const page = async (query: string) =>
			(await bench.get(`/conversations/${conversationId}/messages${query}`)).body.messages;
		const first = await page('?limit=3');
		expect(first).toMatchObject({ nextPage: true, lastMessageId: ids[2] });
		const second = await page(`?limit=3&lastMessageId=${first.lastMessageId}`);
		expect(second).toMatchObject({ nextPage: false, lastMessageId: ids[4] });
		expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual(ids);
		expect((await page('?type=TYPE_EMAIL')).messages).toEqual([]);
	});

	it('exports by cursor, which may repeat at the end', async () => {
		const { id: contactId } = await person();
		for (let n = 0; n < 12; n += 1) await putIn({ contactId });
		const exported = async (query: string) =>
			(await bench.get(`${SEND}/export?locationId=${LOCATION}&limit=10${query}`)).body;
		const first = await exported('&channel=SMS');
		expect(first).toMatchObject({ total: 12, messages: { length: 10 } });
		const rest = await exported(`&cursor=${encodeURIComponent(first.nextCursor)}`);
		expect(rest).toMatchObject({ messages: { length: 2 } });
		expect(rest).not.toHaveProperty('nextCursor');
		bench.sandbox.settings.conversations.repeatsCursor = true;
		const again = await exported(`&cursor=${encodeURIComponent(first.nextCursor)}`);
		expect(again.nextCursor).toBe(first.nextCursor);
		expect((await exported('&endDate=17672256')).canonicalCode).toBe(
			'CONVERSATIONS_MSG_INVALID_END_DATE_FORMAT',
		);
		expect((await exported('&channel=Email')).total).toBe(0);
	});

	it('makes, stars, reads and deletes a conversation', async () => {
		const { id: contactId } = await person();
		const body = { locationId: LOCATION, contactId };
		expect((await bench.post('/conversations', body, { unchecked: true })).status).toBe(404);
		const made = await bench.post('/conversations/', body);
		expect(made.status).toBe(201);
		const path = `/conversations/${made.body.conversation.id}`;
		expect((await bench.post('/conversations/', body)).body.conversationId).toBe(
			made.body.conversation.id,
		);
		await putIn({ contactId });
		const change = { locationId: LOCATION, unreadCount: 0, starred: true };
		expect((await bench.put(path, change)).body.conversation).toMatchObject({ starred: true });
		expect((await bench.get(path)).body).toMatchObject({ unreadCount: 0, starred: true });
		const search = async (query: string) =>
			(await bench.get(`/conversations/search?locationId=${LOCATION}&${query}`)).body.total;
		expect([await search('status=unread'), await search('status=starred')]).toEqual([0, 1]);
		expect([await search('query=hello'), await search('query=nothing')]).toEqual([1, 0]);
		expect((await bench.delete(path)).body.success).toBe(true);
		expect((await bench.get(path)).status).toBe(400);
	});

	it('finds a new conversation as late as a new contact', async () => {
		Object.assign(bench.sandbox.settings.search, { indexDelayMs: 10_000 });
		const { id: contactId } = await person();
		await putIn({ contactId });
		const found = async () =>
			(await bench.get(`/conversations/search?locationId=${LOCATION}&contactId=${contactId}`)).body
				.total;
		expect(await found()).toBe(0);
		await clock.advance(10_000);
		expect(await found()).toBe(1);
	});

	it('lists who carries texts, and which of them is the SMS service', async () => {
		const rows = async () =>
			(
				await bench.get(`/locations/${LOCATION}/conversationChannels/SMS`, { unchecked: true })
			).body.conversationChannel.SMS.map(
				({ conversationProvider }: { conversationProvider: { _id: string; default: boolean } }) =>
					conversationProvider,
			);
		expect(await rows()).toContainEqual({
			_id: PROVIDERS.standard,
			name: 'Sandbox SMS',
			type: 'SMS',
			default: true,
		});
		bench.sandbox.settings.conversations.smsProvider = '';
		const now = (await rows()) as Array<{ _id: string; default: boolean }>;
		expect(now.filter((row) => row.default)).toMatchObject([{ _id: 'twilio_provider' }]);
	});
});
