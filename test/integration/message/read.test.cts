import { LOCATION_ID, PROVIDERS } from '../../../sandbox/fixtures.cts';
import { IMMEDIATE_INDEX } from '../../../sandbox/index.cts';
import { addMessage } from '../../../sandbox/model/messages.cts';
import type { Message } from '../../../sandbox/model/messageTypes.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	Object.assign(account.sandbox.settings.search, IMMEDIATE_INDEX);
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);

function put(hour: number, more: Partial<Message> = {}, of = contactId): Message {
	const contact = account.sandbox.contacts.get(of, LOCATION_ID);
	return addMessage(account.sandbox, contact, {
		messageType: 'TYPE_SMS',
		direction: 'inbound',
		status: 'delivered',
		source: 'api',
		body: `Text ${hour}`,
		dateAdded: START + hour * HOUR,
		...more,
	});
}
const bodies = async (parameters = {}) =>
	(await account.items('message', 'getAll', { contactId: rl(contactId), ...parameters })).map(
		({ body }) => body,
	);

describe('get', () => {
	it('tells the channel by its name, and the same keys for every message', async () => {
		const { id } = put(1, {
			messageType: 'TYPE_CUSTOM_PROVIDER_SMS',
			providerId: PROVIDERS.extra,
			altId: 'provider-1',
		});
		expect(await account.items('message', 'get', { messageId: id })).toEqual([
			{
				id,
				conversationId: expect.any(String),
				contactId,
				direction: 'inbound',
				channel: 'Extra Provider',
				status: 'delivered',
				body: 'Text 1',
				attachments: [],
				dateAdded: '2026-01-01T01:00:00.000Z',
				error: null,
				source: 'api',
				userId: null,
				from: null,
				to: null,
				altId: 'provider-1',
				conversationProviderId: PROVIDERS.extra,
			},
		]);
	});

	it('says what it is that was not found', async () => {
		const { error } = await account.run('message', 'get', { messageId: 'nosuchmessage0000001' });
		expect(error?.message).toContain('HighLevel did not find this message');
	});
});

describe('get many of a contact', () => {
	it('lists all pages, newest first', async () => {
		for (let n = 0; n < 230; n += 1) put(n);
		const all = await bodies({ returnAll: true });
		expect(all).toHaveLength(230);
		expect(all[0]).toBe('Text 229');
		expect(account.requests.filter((one) => one.endsWith('/messages'))).toHaveLength(3);
	});

	it('filters by channel, direction, date and words', async () => {
		put(1, { body: 'An appointment please' });
		put(2, { messageType: 'TYPE_EMAIL', body: '<p>News</p>' });
		put(3, { messageType: 'TYPE_CUSTOM_SMS', direction: 'outbound', body: 'At 5' });
		put(4, { messageType: 'TYPE_CUSTOM_PROVIDER_SMS', body: 'Thanks' });
		expect(await bodies({ filters: { channel: 'SMS' } })).toEqual([
			'At 5',
			'An appointment please',
		]);
		expect(await bodies({ filters: { channel: 'Extra Provider' } })).toEqual(['Thanks']);
		expect(await bodies({ filters: { direction: 'outbound' } })).toEqual(['At 5']);
		expect(await bodies({ filters: { query: 'APPOINTMENT' } })).toEqual(['An appointment please']);
		const span = {
			dateAddedAfter: '2026-01-01T01:30:00Z',
			dateAddedBefore: '2026-01-01T03:30:00Z',
		};
		expect(await bodies({ filters: span })).toEqual(['At 5', '<p>News</p>']);
	});

	it('reads no further than the span', async () => {
		for (let n = 0; n < 230; n += 1) put(n);
		const after = new Date(START + 200 * HOUR).toISOString();
		expect(await bodies({ returnAll: true, filters: { dateAddedAfter: after } })).toHaveLength(30);
		expect(account.requests.filter((one) => one.endsWith('/messages'))).toHaveLength(1);
	});

	it('gives no item for one who never wrote', async () => {
		expect(await bodies()).toEqual([]);
	});
});

describe('get many of the account', () => {
	const ofAccount = { whose: 'account', returnAll: true };

	it('lists all contacts in a span, by pages, emails when they are chosen', async () => {
		const other = account.contact('Grace');
		for (let n = 0; n < 520; n += 1) put(n, {}, n % 2 ? contactId : other);
		put(521, { messageType: 'TYPE_EMAIL', body: 'News' });
		expect(await bodies(ofAccount)).toHaveLength(520);
		const filters = {
			dateAddedAfter: '2026-01-01T00:30:00Z',
			dateAddedBefore: '2026-01-01T02:30:00Z',
		};
		expect(await bodies({ ...ofAccount, filters })).toEqual(['Text 2', 'Text 1']);
		expect(await bodies({ ...ofAccount, filters: { channel: 'Email' } })).toEqual(['News']);
	});

	it('ends when a cursor comes again', async () => {
		account.sandbox.settings.conversations.repeatsCursor = true;
		for (let n = 0; n < 510; n += 1) put(n);
		expect(await bodies(ofAccount)).toHaveLength(510);
	});
});
