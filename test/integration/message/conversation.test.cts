import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { IMMEDIATE_INDEX } from '../../../sandbox/index.cts';
import { addMessage } from '../../../sandbox/model/messages.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let start: number;
beforeEach(() => {
	start = account.sandbox.now();
	Object.assign(account.sandbox.settings.search, IMMEDIATE_INDEX);
});
afterEach(() => expect(account.contractProblems).toEqual([]));

function writes(firstName: string, minutesAgo = 0) {
	const contact = account.sandbox.contacts.create(LOCATION_ID, { firstName });
	return addMessage(account.sandbox, contact, {
		messageType: 'TYPE_SMS',
		direction: 'inbound',
		status: 'delivered',
		source: 'api',
		body: `I am ${firstName}`,
		dateAdded: start - minutesAgo * 60_000,
	});
}
const stored = (id: string) => account.sandbox.store.conversations.get(id);

describe('a conversation', () => {
	it('is found by its contact or its ID', async () => {
		const { contactId, conversationId } = writes('Ada');
		const [byContact] = await account.items('conversation', 'get', { contactId: rl(contactId) });
		expect(byContact).toMatchObject({
			id: conversationId,
			contactId,
			contactName: 'Ada',
			unreadCount: 1,
			starred: false,
			lastMessageBody: 'I am Ada',
			lastMessageChannel: 'SMS',
			lastMessageDirection: 'inbound',
		});
		const [byId] = await account.items('conversation', 'get', {
			findBy: 'conversation',
			conversationId: rl(conversationId),
		});
		expect(byId).toMatchObject({ id: conversationId, contactId, unreadCount: 1 });
	});

	it('is marked as read and unread, and gets and loses a star', async () => {
		const { contactId, conversationId } = writes('Ada');
		const run = async (operation: string) => {
			const [output] = await account.items('conversation', operation, { contactId: rl(contactId) });
			const { unreadCount, starred } = stored(conversationId) ?? {};
			expect(output).toMatchObject({ id: conversationId, unreadCount, starred });
			return { unreadCount, starred };
		};
		expect(await run('markRead')).toEqual({ unreadCount: 0, starred: false });
		expect(await run('markUnread')).toEqual({ unreadCount: 1, starred: false });
		expect(await run('star')).toEqual({ unreadCount: 1, starred: true });
		expect(await run('unstar')).toEqual({ unreadCount: 1, starred: false });
	});

	it('that a contact does not have is said to be missing', async () => {
		const { error } = await account.run('conversation', 'get', {
			contactId: rl(account.contact()),
		});
		expect(error?.message).toContain('The contact has no conversation');
	});
});

describe('many conversations', () => {
	it('come by all pages, the latest first, each once', async () => {
		for (let n = 0; n < 230; n += 1) writes(`P${n}`, n);
		const all = await account.items('conversation', 'getAll', { returnAll: true });
		expect(all.map(({ contactName }) => contactName)).toEqual(
			Array.from({ length: 230 }, (_, n) => `P${n}`),
		);
	});

	it.each([40, 130])(
		'come, a page of them at least, when %i have texts of one millisecond',
		async (count) => {
			for (let n = 0; n < 80; n += 1) writes(`P${n}`, n);
			for (let n = 0; n < count; n += 1) writes(`Same${n}`, 100);
			writes('Last', 101);
			const all = await account.items('conversation', 'getAll', { returnAll: true });
			const names = new Set(all.map(({ contactName }) => contactName));
			// HighLevel has no other way to tell those apart that fill a whole page.
			expect([names.size, all.length]).toEqual(count > 100 ? [181, 181] : [121, 121]);
			expect(names).toContain('Last');
		},
	);

	it('are filtered', async () => {
		writes('Ada');
		const { conversationId } = writes('Grace', 1);
		Object.assign(stored(conversationId) ?? {}, { unreadCount: 0, starred: true });
		const names = async (filters: object) =>
			(await account.items('conversation', 'getAll', { filters: filters as never })).map(
				({ contactName }) => contactName,
			);
		expect(await names({ status: 'unread' })).toEqual(['Ada']);
		expect(await names({ status: 'starred' })).toEqual(['Grace']);
		expect(await names({ query: 'grace' })).toEqual(['Grace']);
		expect(await names({ lastMessageDirection: 'inbound' })).toEqual(['Ada', 'Grace']);
	});
});
