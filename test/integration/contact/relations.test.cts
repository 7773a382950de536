import {
	BUSINESSES,
	CAMPAIGNS,
	LOCATION_ID,
	USERS,
	WORKFLOWS,
} from '../../../sandbox/fixtures.cts';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const stored = (id = contactId) => account.sandbox.store.contacts.get(id);
const run = (operation: string, parameters: object = {}) =>
	account.items('contact', operation, { contactId: rl(contactId), ...parameters });

describe('business', () => {
	const businessId = rl(BUSINESSES.bakery);
	const each = { contactId: rl('={{ $json.id }}') };

	it('is assigned to a contact and removed again', async () => {
		expect(await run('assignBusiness', { businessId })).toEqual([
			{ contactId, businessId: BUSINESSES.bakery },
		]);
		expect(stored()?.businessId).toBe(BUSINESSES.bakery);
		expect(await run('removeBusiness')).toEqual([{ contactId, businessId: null }]);
		expect(stored()?.businessId).toBeUndefined();
		expect(account.lastBody).toEqual({
			locationId: LOCATION_ID,
			ids: [contactId],
			businessId: null,
		});
	});

	it.each([
		['assignBusiness', 120, 3],
		['removeBusiness', 50, 1],
	])('%s for %i contacts takes %i requests', async (operation, count, requests) => {
		const { ids } = seedContacts(account.sandbox, { count });
		const items = ids.map((id) => ({ id }));
		const { output, error } = await account.run(
			'contact',
			operation,
			{ ...each, businessId },
			{ items },
		);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.contactId)).toEqual(ids);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_, item) => ({ item })));
		expect(account.requests).toHaveLength(requests);
		const expected = operation === 'assignBusiness' ? BUSINESSES.bakery : undefined;
		expect(ids.every((id) => stored(id)?.businessId === expected)).toBe(true);
	});

	it('shares requests only among items with the same business', async () => {
		const { ids } = seedContacts(account.sandbox, { count: 10 });
		const items = ids.map((id, n) => ({ id, business: Object.values(BUSINESSES)[n % 2] }));
		const { output } = await account.run(
			'contact',
			'assignBusiness',
			{ ...each, businessId: rl('={{ $json.business }}') },
			{ items },
		);
		expect(account.requests).toHaveLength(2);
		expect(output.map(({ json }) => json.businessId)).toEqual(
			items.map(({ business }) => business),
		);
	});

	it('that is not assigned to one contact is an error of that item only', async () => {
		const items = [{ id: contactId }, { id: 'nosuchcontact' }, { id: '' }];
		const { output } = await account.run(
			'contact',
			'assignBusiness',
			{ ...each, businessId },
			{ items, continueOnFail: true },
		);
		expect(output.map(({ json }) => json)).toMatchObject([
			{ contactId, businessId: BUSINESSES.bakery },
			{ error: { message: 'HighLevel did not find this contact [item 1]', httpCode: '400' } },
			{ error: { message: "The field 'Contact' is empty [item 2]" } },
		]);
		expect(account.requests).toHaveLength(1);
	});

	it('that does not exist is named as the problem', async () => {
		const { error } = await account.run('contact', 'assignBusiness', {
			contactId: rl(contactId),
			businessId: rl('000000000000000000000000'),
		});
		expect(error?.message).toBe('HighLevel did not find what was asked for [item 0]');
	});
});

describe('followers', () => {
	it('are added to those that are there, and removed', async () => {
		await run('addFollowers', { followers: [USERS.owner] });
		expect(await run('addFollowers', { followers: [USERS.agent, USERS.owner] })).toEqual([
			{ contactId, followers: [USERS.owner, USERS.agent], followersAdded: [USERS.agent] },
		]);
		expect(await run('removeFollowers', { followers: `={{ "${USERS.owner}" }}` })).toEqual([
			{ contactId, followers: [USERS.agent], followersRemoved: [USERS.owner] },
		]);
		expect(stored()?.followers).toEqual([USERS.agent]);
	});

	it('are known by email or name, too', async () => {
		const followers = ['OLIVIA@example.com', USERS.owner];
		expect(await run('addFollowers', { followers: JSON.stringify(followers) })).toMatchObject([
			{ followers: [USERS.owner] },
		]);
		const { error } = await account.run('contact', 'addFollowers', {
			contactId: rl(contactId),
			followers: 'Nobody Known',
		});
		expect(error?.message).toContain(`'User Names or IDs' names no user`);
	});

	it.each(['addFollowers', 'removeFollowers'])('%s refuses nobody', async (operation) => {
		const { error } = await account.run('contact', operation, { contactId: rl(contactId) });
		expect(error?.message).toBe('There is no user [item 0]');
		expect(account.requests).toEqual([]);
	});
});

describe('workflows', () => {
	const workflowId = rl(WORKFLOWS.welcome);
	const answer = { contactId, workflowId: WORKFLOWS.welcome, success: true };

	it('take a contact in and let it go', async () => {
		expect(await run('addToWorkflow', { workflowId })).toEqual([{ ...answer, contactId }]);
		expect(account.lastBody).toEqual({});
		expect(stored()?.activeWorkflows).toEqual([WORKFLOWS.welcome]);
		expect(await run('removeFromWorkflow', { workflowId })).toEqual([{ ...answer, contactId }]);
		expect(stored()?.activeWorkflows).toEqual([]);
	});

	it("are told an event's time in the zone of the n8n workflow", async () => {
		await run('addToWorkflow', {
			workflowId,
			additionalFields: { eventStartTime: '2026-03-05T09:00:00' },
		});
		expect(account.lastBody).toEqual({ eventStartTime: '2026-03-05T09:00:00-05:00' });
	});

	it('are not started a second time when the answer is lost', async () => {
		account.sandbox.addFault({ kind: 'reset', method: 'POST', phase: 'after', times: 1 });
		const { error } = await account.run('contact', 'addToWorkflow', {
			contactId: rl(contactId),
			workflowId,
		});
		expect(error?.message).toBe('It is not known whether HighLevel carried out this item [item 0]');
		expect(account.requests).toHaveLength(1);
	});

	it('that are not published cannot be started', async () => {
		const { error } = await account.run('contact', 'addToWorkflow', {
			contactId: rl(contactId),
			workflowId: rl(WORKFLOWS.draft),
		});
		expect(error?.description).toContain('Workflow is not published');
	});
});

describe('campaigns', () => {
	const campaign = (id: string) => ({ campaignId: rl(id) });

	it('take a contact in and let it go, one or all', async () => {
		expect(await run('addToCampaign', campaign(CAMPAIGNS.spring))).toEqual([
			{ contactId, campaignId: CAMPAIGNS.spring, success: true },
		]);
		expect(account.lastBody).toEqual({});
		await run('addToCampaign', campaign(CAMPAIGNS.autumn));
		await run('removeFromCampaign', campaign(CAMPAIGNS.spring));
		expect(stored()?.campaigns).toEqual([CAMPAIGNS.autumn]);
		await run('addToCampaign', campaign(CAMPAIGNS.spring));
		expect(await run('removeFromAllCampaigns')).toEqual([{ contactId, success: true }]);
		expect(stored()?.campaigns).toEqual([]);
	});
});

describe('Do Not Disturb', () => {
	const dnd = (channels: object, more: object = {}) => run('setDnd', { channels, ...more });
	const give = (dndSettings: object) => {
		const contact = account.sandbox.contacts.get(contactId, LOCATION_ID);
		account.sandbox.contacts.change(contact, { dndSettings });
	};

	it('is set for single channels, with a reason, and the others stay', async () => {
		give({ Email: { status: 'active' } });
		const [item] = await dnd({ SMS: 'active', Call: 'inactive' }, { message: 'Asked by phone' });
		const expected = {
			Call: { status: 'inactive', message: 'Asked by phone' },
			Email: { status: 'active' },
			SMS: { status: 'active', message: 'Asked by phone' },
		};
		expect(item).toEqual({
			contactId,
			dnd: false,
			dndSettings: expected,
			changed: ['Call', 'SMS'],
			permanent: [],
		});
		expect(stored()?.dndSettings).toEqual(expected);
	});

	it('leaves a permanent channel alone, sets the others and says so', async () => {
		give({ SMS: { status: 'permanent', code: '30004' } });
		const [item] = await dnd({ SMS: 'inactive', Email: 'active' });
		expect(item).toMatchObject({ changed: ['Email'], permanent: ['SMS'] });
		expect(account.lastBody).toEqual({ dndSettings: { Email: { status: 'active' } } });
		expect(stored()?.dndSettings).toEqual({
			SMS: { status: 'permanent', code: '30004' },
			Email: { status: 'active' },
		});
	});

	it('sends nothing when nothing would change', async () => {
		give({ SMS: { status: 'active' }, Call: { status: 'permanent' } });
		const [item] = await dnd({ SMS: 'active', Call: 'inactive' });
		expect(item).toMatchObject({ changed: [], permanent: ['Call'] });
		expect(account.requests).toEqual(['GET /contacts/:contactId']);
	});

	it.each([
		[{}, 'There is no channel to change [item 0]'],
		[
			{ SMS: '={{ "perhaps" }}' },
			`The channel 'SMS' is neither blocked nor allowed: "perhaps" [item 0]`,
		],
	])('refuses %j before a request is sent', async (channels, message) => {
		const { error } = await account.run('contact', 'setDnd', {
			contactId: rl(contactId),
			channels,
		});
		expect(error?.message).toBe(message);
		expect(account.requests).toEqual([]);
	});
});
