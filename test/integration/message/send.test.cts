import { LOCATION_ID, PROVIDERS } from '../../../sandbox/fixtures.cts';
import { IMMEDIATE_INDEX } from '../../../sandbox/index.cts';
import { addMessage } from '../../../sandbox/model/messages.cts';
import type { MessageType } from '../../../sandbox/model/messageTypes.cts';
import { Account, rl } from '../../support/account.cts';
import { asApp } from './asApp.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();
let contactId: string;
beforeEach(() => {
	Object.assign(account.sandbox.settings.search, IMMEDIATE_INDEX);
	account.sandbox.settings.conversations.smsProvider = '';
	const ada = { firstName: 'Ada', phone: '+12175550123' };
	contactId = account.sandbox.contacts.create(LOCATION_ID, ada).id;
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const stored = () => [...account.sandbox.store.messages.values()];
const send = async (parameters = {}, more = {}) =>
	await account.run(
		'message',
		'send',
		{ contactId: rl(contactId), message: 'Hello', ...parameters },
		more,
	);

function received(messageType: MessageType, providerId?: string) {
	const contact = account.sandbox.contacts.get(contactId, LOCATION_ID);
	const inbound = { direction: 'inbound', status: 'delivered', source: 'api' } as const;
	addMessage(account.sandbox, contact, { ...inbound, messageType, providerId, body: 'Hi' });
}

describe('send', () => {
	it('sends a text and says what it was', async () => {
		const { output, error } = await send({
			additionalFields: { fromNumber: '+12175550100', attachmentUrls: 'https://example.com/a.png' },
		});
		expect(error).toBeUndefined();
		expect(account.lastBody).toEqual({
			type: 'SMS',
			contactId,
			message: 'Hello',
			fromNumber: '+12175550100',
			attachments: ['https://example.com/a.png'],
		});
		expect(output[0]?.json).toMatchObject({
			id: stored()[0]?.id,
			contactId,
			direction: 'outbound',
			channel: 'SMS',
			body: 'Hello',
		});
	});

	it('schedules it, and cancels it', async () => {
		const tomorrow = Math.floor(Date.now() / 1000) + 86_400;
		const { output } = await send({ additionalFields: { sendAt: tomorrow } });
		expect(account.lastBody).toMatchObject({ scheduledTimestamp: tomorrow });
		expect(output[0]?.json).toMatchObject({ status: 'scheduled' });
		const id = String(output[0]?.json.id);
		const cancelled = await account.items('message', 'cancelScheduled', { messageId: id });
		expect(cancelled).toEqual([{ id, cancelled: true }]);
		const { error } = await account.run('message', 'cancelScheduled', { messageId: id });
		expect(error?.message).toContain('HighLevel did not find this message');
		expect(error?.description).toContain('sent already');
	});

	it('refuses a time that has passed before a request', async () => {
		const { error } = await send({ additionalFields: { sendAt: '2020-01-01T10:00:00Z' } });
		expect(error?.message).toContain("The time in 'Send At' has passed");
		expect(account.requests).toEqual([]);
	});

	it.each<[string, MessageType, string | undefined, object]>([
		['SMS without a provider', 'TYPE_SMS', undefined, { type: 'SMS' }],
		[
			'an extra provider',
			'TYPE_CUSTOM_PROVIDER_SMS',
			PROVIDERS.extra,
			{ type: 'Custom', conversationProviderId: PROVIDERS.extra },
		],
		['WhatsApp', 'TYPE_WHATSAPP', undefined, { type: 'WhatsApp' }],
	])('answers where the customer wrote last: %s', async (_, type, provider, body) => {
		received('TYPE_INSTAGRAM');
		received(type, provider);
		received('TYPE_EMAIL');
		const { error } = await send({ channel: 'same' });
		expect(error).toBeUndefined();
		expect(account.lastBody).toMatchObject(body);
	});

	it('sends by SMS to somebody who never wrote', async () => {
		await send({ channel: 'same' });
		expect(account.lastBody).toMatchObject({ type: 'SMS' });
	});

	it('hands a text to the extra provider that was chosen', async () => {
		const { error } = await asApp(account, 'send', {
			contactId: rl(contactId),
			message: 'Hello',
			channel: 'Custom',
			provider: rl(PROVIDERS.extra),
		});
		expect(error).toBeUndefined();
		expect(stored()).toMatchObject([
			{ messageType: 'TYPE_CUSTOM_PROVIDER_SMS', providerId: PROVIDERS.extra },
		]);
	});

	it('says that Do Not Disturb is on, and that the contact has no phone', async () => {
		const contact = account.sandbox.contacts.get(contactId, LOCATION_ID);
		const settings = { SMS: { status: 'active', message: '', code: '' } } as const;
		account.sandbox.contacts.put({ ...contact, dndSettings: settings });
		expect((await send()).error?.message).toContain('Do Not Disturb is on');
		account.sandbox.contacts.put({ ...contact, phone: undefined });
		expect((await send()).error?.message).toContain('has no phone number');
	});

	it.each(['before', 'after'] as const)(
		'reaches the customer once when the answer is lost %s it was sent',
		async (phase) => {
			const path = '/conversations/messages';
			account.sandbox.addFault({ kind: 'reset', phase, method: 'POST', path, times: 1 });
			const { output, error } = await send();
			expect(error).toBeUndefined();
			expect(stored()).toMatchObject([{ id: output[0]?.json.id, body: 'Hello' }]);
		},
	);

	it('does not send again what may still be under way', async () => {
		const path = '/conversations/messages';
		account.sandbox.addFault({
			kind: 'status',
			status: 504,
			phase: 'before',
			method: 'POST',
			path,
		});
		const { error } = await send();
		expect(error?.message).toContain('not known whether HighLevel carried out');
		expect(stored()).toEqual([]);
	});

	it('sends twins of one run as often as they were asked for', async () => {
		const path = '/conversations/messages';
		account.sandbox.addFault({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path,
			probability: 0.5,
		});
		const { output } = await send({}, { items: [{}, {}, {}, {}] });
		expect(stored()).toHaveLength(4);
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(4);
	});

	it('sends the same text of two executions twice when the answer to one is lost', async () => {
		const path = '/conversations/messages';
		const first = await send();
		account.sandbox.addFault({ kind: 'reset', phase: 'before', method: 'POST', path, times: 1 });
		const ids = [first, await send()].flatMap(({ output }) => output.map(({ json }) => json.id));
		expect(new Set(ids).size).toBe(2);
		expect(stored()).toHaveLength(2);
	});

	it('shows what it would send in a dry run', async () => {
		const { output } = await send({ options: { dryRun: true } });
		expect(output[0]?.json).toMatchObject({
			dryRun: true,
			path: '/conversations/messages',
			body: { type: 'SMS', message: 'Hello' },
		});
		expect(stored()).toEqual([]);
	});
});
