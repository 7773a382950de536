import { fixtures, smsFixtures } from '../../../sandbox/index.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import { deliver, type DeliveryOptions } from '../../../sandbox/sms/deliver.cts';
import { startStack } from '../../../harness/stacks/stack.cts';
import { calm, roezanSandbox, startRoezan } from '../../support/sms/roezan.cts';
import { scheduledRun } from '../../support/sms/scheduledRun.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(280_000);

const { tags: tagIds } = smsFixtures.ROEZAN;

let sms: SmsStack;
beforeAll(async () => {
	sms = await startRoezan(await startStack(roezanSandbox), 'Z2');
});
beforeEach(() => {
	sms.stack.sandbox.reset({ keepTokens: true });
	calm(sms);
});
afterAll(() => sms?.close());

const addContact = (input: object) =>
	sms.stack.sandbox.contacts.create(fixtures.LOCATION_ID, input);

describe('Z2 changed and new contacts → HighLevel', () => {
	const look = async () => {
		const { status, data } = await scheduledRun(sms, 'Z2');
		expect([status, data.resultData.error?.message]).toEqual(['success', undefined]);
	};
	const forward = async (contactId: number, options: DeliveryOptions = {}) => {
		const { sandbox } = sms.stack;
		const event = sms.account.owner.event(sandbox, sms.account, 'contact', { contactId });
		return (await deliver(sandbox, sms.account, [event], options)).statuses;
	};
	const edit = (phone: string, input: object) => {
		const contact = sms.contactBy(phone);
		if (contact) sms.stack.sandbox.contacts.update(contact, input);
	};

	it('makes a forwarded contact, once, and nothing without the secret', async () => {
		const { id } = sms.account.addContact(Date.now(), {
			phone: '+15550113001',
			firstName: 'Grace',
			lastName: 'Hopper',
			email: 'grace@example.com',
			tags: [tagIds.lead],
		});
		const refused = await forward(id, { signature: 'wrong' });
		expect(refused).toEqual([403]);
		expect(sms.contactBy('+15550113001')).toBeUndefined();
		await sms.goodRun('Z2', () => forward(id));
		await sms.goodRun('Z2', () => forward(id));
		expect(sms.contactBy('+15550113001')).toMatchObject({
			firstName: 'Grace',
			lastName: 'Hopper',
			email: 'grace@example.com',
			source: 'Roezan SMS',
			tags: expect.arrayContaining(['roezan', 'lead']),
		});
		expect(sms.notesOf('+15550113001')).toEqual(['[Roezan] New contact at Roezan']);
	});

	it('leaves a contact as it is that somebody has made a moment before, and makes no second one', async () => {
		const { sandbox } = sms.stack;
		const { id } = sms.account.addContact(Date.now(), {
			phone: '+15550113011',
			firstName: 'Cleo',
			lastName: 'New',
			email: 'cleo@example.com',
		});
		const cleo = addContact({ firstName: 'Cleopatra', email: 'cleo@example.com' });
		const now = () =>
			[...sandbox.store.contacts.values()].filter(({ email }) => email === 'cleo@example.com');
		// When Z2 looked, she was not there.
		const body = { contact: null };
		sandbox.addFault({ kind: 'status', status: 200, body, path: '*/search/duplicate', times: 1 });
		await sms.goodRun('Z2', () => forward(id));
		expect(now()).toEqual([cleo]);
		expect(sandbox.store.notesOf.get(cleo.id)).toMatchObject([
			{ body: '[Roezan] New contact at Roezan' },
		]);

		await sms.goodRun('Z2', () => forward(id));
		expect(now()).toMatchObject([
			{ id: cleo.id, firstName: 'Cleopatra', lastName: 'New', phone: '+15550113011' },
		]);
	});

	it('takes what has changed at Roezan, and leaves what HighLevel has changed', async () => {
		const mine = addContact({
			firstName: 'Ann',
			lastName: 'Smith',
			phone: '+15550113002',
			tags: ['roezan'],
		});
		createTask(sms.stack.sandbox, mine, {
			title: 'Call back',
			body: '[Roezan] Text from +15550113002: call me',
			dueDate: '2031-05-05T15:00:00Z',
			completed: false,
		});
		const theirs = sms.account.addContact(Date.now(), {
			phone: '+15550113002',
			firstName: 'Anne',
			lastName: 'Smith',
			email: 'ann@example.com',
			tags: [tagIds.vip],
		});
		await look();
		// Blanks are filled in; a different name is only noted.
		expect(sms.contactBy('+15550113002')).toMatchObject({
			firstName: 'Ann',
			email: 'ann@example.com',
			tags: expect.arrayContaining(['roezan', 'vip']),
		});

		Object.assign(theirs, {
			lastName: 'Miller',
			email: undefined,
			tags: [tagIds.vip, tagIds.customer],
		});
		edit('+15550113002', { firstName: 'Annie' });
		await look();
		expect(sms.contactBy('+15550113002')).toMatchObject({
			firstName: 'Annie',
			lastName: 'Miller',
			email: 'ann@example.com',
			tags: expect.arrayContaining(['customer']),
		});
		expect(sms.notesOf('+15550113002')).toEqual([
			'[Roezan] Changed at Roezan: last name Smith → Miller, tag customer',
			'[Roezan] Changed at Roezan: email (none) → ann@example.com, tag vip',
		]);
		expect(sms.tasksOf('+15550113002')).toMatchObject([
			{
				title: 'Call back',
				body: '[Roezan] Text from +15550113002: call me\n[Roezan] Now: Annie Miller, +15550113002, ann@example.com',
			},
		]);

		const { journal } = sms.stack.sandbox;
		sms.stack.sandbox.clearJournal();
		await look();
		const writes = journal.filter(({ applied, path }) => applied && !path.includes('/search'));
		expect(writes.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('takes opting out and in, and a new number that it finds by email', async () => {
		addContact({
			firstName: 'Bo',
			email: 'bo@example.com',
			phone: '+15550113003',
			tags: ['roezan'],
		});
		const theirs = sms.account.addContact(Date.now(), {
			phone: '+15550113003',
			firstName: 'Bo',
			email: 'bo@example.com',
		});
		sms.account.optOut('+15550113003', Date.now());
		await look();
		const { id = '' } = sms.contactBy('+15550113003') ?? {};
		const bo = () => sms.stack.sandbox.store.contacts.get(id);
		expect(bo()?.dndSettings?.SMS?.status).toBe('active');

		sms.account.optIn('+15550113003');
		await look();
		expect(bo()?.dndSettings?.SMS?.status).toBe('inactive');

		theirs.phone = '+15550113004';
		await look();
		await look();
		expect(bo()?.phone).toBe('+15550113004');
	});

	it('only notes the email of another contact, and no email that is none, and takes the rest', async () => {
		addContact({ firstName: 'Partner', email: 'family@example.com' });
		const people = [
			{ phone: '+15550113021', email: 'family@example.com' },
			{ phone: '+15550113022', email: 'has none' },
			{ phone: '+15550113023', email: 'cid@example.com' },
		];
		for (const { phone, email } of people) {
			addContact({ firstName: 'Same', phone, tags: ['roezan'] });
			sms.account.addContact(Date.now(), { phone, firstName: 'Same', lastName: 'New', email });
		}
		expect((await sms.start('Z2', 'Start by Hand')).status).toBe('success');
		const saved = people.map(({ phone }) => sms.contactBy(phone));
		expect(saved.map((contact) => [contact?.lastName, contact?.email])).toEqual([
			['New', undefined],
			['New', undefined],
			['New', 'cid@example.com'],
		]);
		expect(people.map(({ phone }) => sms.notesOf(phone))).toEqual([
			[expect.stringContaining('email (none) → family@example.com')],
			['[Roezan] Changed at Roezan: last name (none) → New'],
			[expect.stringContaining('email (none) → cid@example.com')],
		]);
	});

	it('compares 150 contacts within a small limit', async () => {
		calm(sms, { max: 60 });
		for (let n = 0; n < 150; n += 1) {
			const phone = `+1555014${String(n).padStart(4, '0')}`;
			addContact({ firstName: 'Same', phone, tags: ['roezan'] });
			const lastName = n % 50 === 0 ? 'New' : undefined;
			sms.account.addContact(Date.now(), { phone, firstName: 'Same', lastName });
		}
		sms.account.faults.add({ kind: 'rateLimited', path: '/api/integrations/contacts', nth: 9 });
		sms.stack.sandbox.clearJournal();
		expect((await sms.start('Z2', 'Start by Hand')).status).toBe('success');
		const asked = sms.stack.sandbox.journal.filter(({ path }) => path.startsWith('/sms/roezan'));
		expect(asked.filter(({ status }) => status === 200)).toHaveLength(150);
		expect(asked.some(({ status }) => status === 429)).toBe(true);
		const named = [...sms.stack.sandbox.store.contacts.values()].filter(
			({ lastName }) => lastName === 'New',
		);
		expect(named).toHaveLength(3);
	});
});
