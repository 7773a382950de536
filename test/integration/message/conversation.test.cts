import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { IMMEDIATE_INDEX } from '../../../sandbox/index.cts';
import { addMessage } from '../../../sandbox/model/messages.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
beforeEach(() => {
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
		dateAdded: account.sandbox.now() - minutesAgo * 60_000,
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
