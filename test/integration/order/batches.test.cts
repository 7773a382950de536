import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { BUSINESSES } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';
import { delayOlder, pairs } from './support.cts';

const account = Account.use();
let ids: string[];
beforeEach(() => {
	delayOlder(account);
	ids = seedContacts(account.sandbox, { count: 10, template: { city: 'Paris' } }).ids;
});

const contactId = rl('={{ $json.id }}');
const contacts = () => ids.map((id) => account.sandbox.store.contacts.get(id));

describe('items that share requests', () => {
	it('are not split for what comes out the same in any order, and do not overlap', async () => {
		const items = ids.flatMap((id) => ['older', 'newer'].map((tag) => ({ id, tag })));
		await account.items('tag', 'add', { contactId, otherTags: '={{ $json.tag }}' }, { items });
		expect(contacts().map((contact) => contact?.tags)).toEqual(ids.map(() => ['older', 'newer']));
		expect(account.requests).toHaveLength(2);
	});

	it('do not overtake, whatever they share', async () => {
		const businesses = [BUSINESSES.garage, BUSINESSES.bakery, BUSINESSES.garage];
		const items = businesses.flatMap((business) => ids.map((id) => ({ id, business })));
		account.sandbox.addFault({
			kind: 'slow',
			bodyContains: BUSINESSES.garage,
			times: 1,
			delayMs: 60,
			realDelay: true,
		});
		await account.items(
			'contact',
			'assignBusiness',
			{ contactId, businessId: rl('={{ $json.business }}') },
			{ items },
		);
		expect(contacts().map((contact) => contact?.businessId)).toEqual(
			ids.map(() => BUSINESSES.garage),
		);
		expect(account.requests).toHaveLength(3);
	});

	it('may name a contact again and again in one request', async () => {
		const items = [...ids, ...ids, ...ids].map((id) => ({ id }));
		await account.items('tag', 'add', { contactId, otherTags: 'vip' }, { items });
		expect(account.requests).toHaveLength(1);
		expect(account.sandbox.journal[0]?.body).toMatchObject({ contacts: ids });
	});

	it('compare a repeated contact with what the earlier row has written, and not with a search', async () => {
		Object.assign(account.sandbox.settings.search, { indexDelayMs: 60_000, indexGapMs: 0 });
		const items = pairs(ids, (id, word) => ({ id, city: word === 'older' ? 'older' : 'Paris' }));
		const rows = await account.items(
			'contact',
			'update',
			{
				contactId,
				updateFields: { city: '={{ $json.city }}' },
				options: { skipUnchanged: 'search' },
			},
			{ items },
		);
		expect(rows.every(({ updated }) => updated === true)).toBe(true);
		expect(contacts().map((contact) => contact?.city)).toEqual(ids.map(() => 'Paris'));
	});
});
