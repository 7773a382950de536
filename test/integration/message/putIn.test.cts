import { systemClock } from '../../../nodes/shared/transport/clock';
import { LOCATION_ID, PROVIDERS } from '../../../sandbox/fixtures.cts';
import { IMMEDIATE_INDEX } from '../../../sandbox/index.cts';
import { mergeContacts } from '../../../sandbox/model/conversations.cts';
import { Account, rl } from '../../support/account.cts';
import { asApp } from './asApp.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();
const PHONE = '+12175550123';
const NO_SCOPE = 'The token is not authorized for this scope.';
let contactId: string;
let copies = 0;
/** Remembered by the process, so that each test has its own. */
const altId = () => `provider-${(copies += 1)}`;
beforeEach(() => {
	Object.assign(account.sandbox.settings.search, IMMEDIATE_INDEX);
	contactId = account.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', phone: PHONE }).id;
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const stored = () => [...account.sandbox.store.messages.values()];
const people = () => [...account.sandbox.store.contacts.values()].filter(({ deleted }) => !deleted);
const byPhone = (value: string) => rl(value, 'identity');

describe('add received text', () => {
	it('puts it into the conversation of the contact, as received', async () => {
		const [made] = await account.items('message', 'addReceived', {
			contactId: rl(contactId),
			message: 'Can I come\nat 5?',
			additionalFields: { date: '2026-03-01T10:00:00Z' },
		});
		expect(account.lastBody).toEqual({
			type: 'SMS',
			contactId,
			direction: 'inbound',
			message: 'Can I come\nat 5?',
			date: '2026-03-01T10:00:00Z',
		});
		const [message] = stored();
		expect(made).toMatchObject({
			id: message?.id,
			conversationId: message?.conversationId,
			contactId,
			direction: 'inbound',
			channel: 'SMS',
			body: 'Can I come\nat 5?',
			attachments: [],
			new: true,
		});
	});

	it("finds the contact by a number as people write it, with the account's country", async () => {
		const [made] = await account.items('message', 'addReceived', {
			contactId: byPhone('(217) 555-0123'),
			message: 'Hello',
		});
		expect(made?.contactId).toBe(contactId);
	});

	it('makes the contact when asked, once for all of its texts', async () => {
		const { output } = await account.run(
			'message',
			'addReceived',
			{
				contactId: byPhone('={{ $json.from }}'),
				message: '={{ $json.text }}',
				options: { createsContact: true },
			},
			{
				items: ['one', 'two', 'three'].map((text) => ({ from: '+12175550199', text })),
			},
		);
		expect(new Set(output.map(({ json }) => json.contactId)).size).toBe(1);
		expect(people().filter(({ phone }) => phone === '+12175550199')).toHaveLength(1);
		expect(stored().map(({ body }) => body)).toEqual(['one', 'two', 'three']);
	});

	it('says that nobody has the number when it was not asked to make a contact', async () => {
		const { error } = await account.run('message', 'addReceived', {
			contactId: byPhone('+12175550199'),
			message: 'Hello',
		});
		expect(error?.message).toContain('names no contact');
		expect(stored()).toEqual([]);
	});

	it('pairs an extra provider with its type, also when HighLevel tells its ID', async () => {
		account.sandbox.store.providers.delete(PROVIDERS.foreign);
		for (const provider of [rl(PROVIDERS.extra), rl('')]) {
			const { output, error } = await asApp(account, 'addReceived', {
				contactId: rl(contactId),
				message: 'Hi',
				channel: 'Custom',
				provider,
			});
			expect(error).toBeUndefined();
			expect(output[0]?.json).toMatchObject({
				channel: 'Extra Provider',
				conversationProviderId: PROVIDERS.extra,
			});
		}
		expect(stored().map(({ messageType }) => messageType)).toEqual([
			'TYPE_CUSTOM_PROVIDER_SMS',
			'TYPE_CUSTOM_PROVIDER_SMS',
		]);
	});

	it('names the extra providers when there are several and none was chosen', async () => {
		const { error } = await asApp(account, 'addReceived', {
			contactId: rl(contactId),
			message: 'Hi',
			channel: 'Custom',
		});
		expect(error?.message).toContain('2 extra conversation providers');
		expect(error?.description).toContain("Choose one under 'Provider'");
		expect(stored()).toEqual([]);
	});

	it('says what to choose when channel and provider do not belong together', async () => {
		const { error } = await asApp(account, 'addReceived', {
			contactId: rl(contactId),
			message: 'Hi',
			channel: 'Custom',
			provider: rl(PROVIDERS.standard),
		});
		expect(error?.message).toContain('do not belong together');
		expect(error?.description).toContain('choose the channel SMS');
		expect(error?.httpCode).toBe('400');
	});

	it('says before a request what a private integration token cannot do', async () => {
		const { error } = await account.run('message', 'addReceived', {
			contactId: rl(contactId),
			message: 'Hi',
			channel: 'Custom',
			provider: rl(PROVIDERS.extra),
		});
		expect(error?.message).toContain('A private integration token cannot');
		expect(account.requests).toEqual([]);
	});

	it("takes another app's provider for what it is, and does not renew the login for it", async () => {
		const { error } = await asApp(account, 'addReceived', {
			contactId: rl(contactId),
			message: 'Hi',
			channel: 'Custom',
			provider: rl(PROVIDERS.foreign),
		});
		expect(error?.message).toContain('no access to this conversation provider');
		expect(account.requests.filter((one) => one.includes('/oauth/token'))).toEqual([]);
	});

	it('refuses the Client ID of an app in place of a provider', async () => {
		const { error } = await asApp(account, 'addReceived', {
			contactId: rl(contactId),
			message: 'Hi',
			channel: 'Custom',
			provider: rl('5a0d00000000000000000001-sandbox1'),
		});
		expect(error?.message).toContain('no ID of a conversation provider');
		expect(account.requests).toEqual([]);
	});

	it('refuses neither text nor file before a request', async () => {
		const { error } = await account.run('message', 'addReceived', { contactId: rl(contactId) });
		expect(error?.message).toContain('neither a text nor a file');
		expect(account.requests).toEqual([]);
	});

	it.each(['2025', '2026'] as const)('fails for a hidden refusal, as in %s', async (refusals) => {
		account.sandbox.settings.conversations.refusals = refusals;
		const { error } = await asApp(account, 'addReceived', {
			contactId: rl(contactId),
			message: 'Hi',
			channel: 'Custom',
			provider: rl(PROVIDERS.foreign),
		});
		expect(error?.message).toMatch(/do not belong together|no access/);
		expect(stored()).toEqual([]);
	});
});

describe('a contact that was merged into another one', () => {
	it('is found again by its phone, once', async () => {
		const other = account.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada' });
		const from = account.sandbox.contacts.get(contactId, LOCATION_ID);
		mergeContacts(account.sandbox, from, other);
		account.sandbox.contacts.put({ ...other, phone: PHONE });
		const [made] = await account.items('message', 'addReceived', {
			contactId: rl(contactId),
			message: 'Still here',
			additionalFields: { phone: PHONE },
		});
		expect(made?.contactId).toBe(other.id);
		expect(stored()).toMatchObject([{ contactId: other.id, body: 'Still here' }]);
	});

	it('is explained when it cannot be found', async () => {
		account.sandbox.contacts.remove(account.sandbox.contacts.get(contactId, LOCATION_ID));
		const { error } = await account.run('message', 'addReceived', {
			contactId: rl(contactId),
			message: 'Hello',
			additionalFields: { phone: PHONE },
		});
		expect(error?.message).toContain('HighLevel did not find this contact');
		expect(error?.description).toContain('merged');
	});
});

describe("a provider's message", () => {
	const receive = async (id: string, items = 1) =>
		await account.items(
			'message',
			'addReceived',
			{ contactId: byPhone(PHONE), message: 'Yes', additionalFields: { altId: id } },
			{ items: Array.from({ length: items }, () => ({})) },
		);

	it('is put in once when it is delivered in two executions at one moment', async () => {
		const id = altId();
		const [[one], [two]] = await Promise.all([receive(id), receive(id)]);
		expect(stored()).toHaveLength(1);
		expect(one?.id).toBe(two?.id);
		expect([one?.new, two?.new].sort()).toEqual([false, true]);
	});

	it('is put in once when one execution has it twice', async () => {
		await receive(altId(), 3);
		expect(stored()).toHaveLength(1);
	});

	it('that another n8n has put in is found in the conversation', async () => {
		const id = altId();
		const { url } = account.sandbox;
		await fetch(`${url}/conversations/messages/inbound`, {
			method: 'POST',
			headers: {
				authorization: 'Bearer pit-00000000-0000-4000-8000-000000000001',
				version: '2021-04-15',
				'content-type': 'application/json',
			},
			body: JSON.stringify({
				type: 'SMS',
				contactId,
				direction: 'inbound',
				message: 'Yes',
				altId: id,
			}),
		});
		const [made] = await receive(id);
		expect(stored()).toHaveLength(1);
		expect(made).toMatchObject({ id: stored()[0]?.id, new: false });
	});

	it('that went to several contacts is put in for each of them', async () => {
		const other = account.contact('Bob');
		const made = await account.items(
			'message',
			'addSent',
			{
				contactId: rl('={{ $json.id }}'),
				message: 'We are open',
				additionalFields: { altId: altId() },
			},
			{ items: [{ id: contactId }, { id: other }, { id: other }] },
		);
		expect(stored().map((one) => one.contactId)).toEqual([contactId, other]);
		expect(made.map((one) => [one.contactId, one.new])).toEqual([
			[contactId, true],
			[other, true],
			[other, false],
		]);
	});

	it('with the words of another one is another one', async () => {
		await receive(altId());
		await receive(altId());
		expect(stored()).toHaveLength(2);
	});

	it('is put in once when its answer is lost', async () => {
		account.sandbox.addFault({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path: '/conversations/messages/inbound',
			times: 1,
		});
		const [made] = await receive(altId());
		expect(stored()).toMatchObject([{ id: made?.id }]);
	});
});

describe('add sent text', () => {
	it('stands there as sent, and nobody gets it', async () => {
		const [made] = await account.items('message', 'addSent', {
			contactId: rl(contactId),
			message: 'Sent by the provider',
		});
		expect(made).toMatchObject({ direction: 'outbound', new: true });
		expect(account.requests).toEqual(['POST /conversations/messages/inbound']);
		expect(account.lastBody).toMatchObject({ direction: 'outbound' });
	});
});

describe('while HighLevel is down', () => {
	const received = async (text: string, more: { id?: string; minutes?: number } = {}) => {
		const { id = altId(), minutes = 15 } = more;
		return await account.run('message', 'addReceived', {
			contactId: byPhone(PHONE),
			message: text,
			additionalFields: id === '' ? {} : { altId: id },
			options: { keepTryingMinutes: minutes, maxRetries: 0 },
		});
	};
	const bodies = () => stored().map(({ body }) => body);

	it.each([
		['answers 500', { kind: 'status', status: 500 }],
		['cuts connections', { kind: 'reset' }],
		['cuts them when it has done its work', { kind: 'reset', phase: 'after' }],
		['refuses the login', { kind: 'status', status: 401 }],
	] as const)('and %s, texts are kept and put in later, once and in order', async (_, fault) => {
		account.sandbox.faults.add({ ...fault, times: 9 });
		const texts = ['one', 'two', 'three'];
		const results = await Promise.all(texts.map(async (text) => await received(text)));
		expect(results.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
		expect(bodies()).toEqual(texts);
	});

	it('a text fails when the time is over', async () => {
		account.sandbox.faults.add({ kind: 'status', status: 500 });
		let passed = 0;
		const clock = jest
			.spyOn(systemClock, 'now')
			.mockImplementation(() => Date.now() + (passed += 5_000));
		const { error } = await received('Late', { minutes: 2 });
		clock.mockRestore();
		expect(error?.httpCode).toBe('500');
	});

	it.each([
		["without the provider's ID", { id: '' }, { kind: 'status', status: 500 }],
		['that lacks a permission', {}, { kind: 'status', status: 401, body: { message: NO_SCOPE } }],
		['that is refused', {}, { kind: 'status', status: 422 }],
	] as const)('a text %s is not tried again', async (_, more, fault) => {
		account.sandbox.faults.add(fault);
		const { error } = await received('Once', more);
		expect(error).toBeDefined();
		expect(account.sandbox.journal.filter(({ fault: hit }) => hit).length).toBeLessThan(4);
	});
});

it('texts of a contact keep their order when HighLevel is slow with the first one', async () => {
	account.sandbox.faults.add({
		kind: 'slow',
		method: 'POST',
		path: '/conversations/messages/inbound',
		delayMs: 300,
		realDelay: true,
		times: 1,
	});
	const texts = ['one', 'two', 'three', 'four', 'five'];
	await Promise.all(
		texts.map(async (text) => {
			const additionalFields = { altId: altId() };
			await account.run('message', 'addReceived', {
				contactId: byPhone(PHONE),
				message: text,
				additionalFields,
			});
		}),
	);
	expect(stored().map(({ body }) => body)).toEqual(texts);
});
