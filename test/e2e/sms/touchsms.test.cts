import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('touchsms');
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

const add = (input: object) => sms.stack.sandbox.contacts.create(LOCATION_ID, input);
const edit = (phone: string, change: object) => {
	const contact = sms.contactBy(phone);
	if (!contact) throw new Error(`Nobody has ${phone}`);
	sms.stack.sandbox.contacts.update(contact, change);
};
/** Requests that have changed something, at touchSMS or in HighLevel. */
const written = () =>
	sms.stack.sandbox.journal.flatMap(({ applied, method, path }) =>
		applied ? [`${method} ${path}`] : [],
	);
const inTouchSms = (phone: string) => sms.account.contactOf(phone);

describe('T1 contact → touchSMS', () => {
	const seen = (act: () => void) =>
		sms.goodRun('T1', async () => {
			act();
			await sms.poll('T1');
		});
	const follow = { title: 'Follow up (touchSMS)', completed: false };

	it('creates the contact and a follow-up task', async () => {
		await seen(() =>
			add({
				firstName: 'Ada',
				lastName: 'Ant',
				phone: '+61491570006',
				email: 'ada@example.com',
				tags: ['vip', 'north'],
			}),
		);
		const ada = sms.contactBy('+61491570006');
		expect(inTouchSms('+61491570006')).toMatchObject({
			firstName: 'Ada Ant',
			email: 'ada@example.com',
			fields: { ghlContactId: ada?.id, tags: 'vip, north' },
		});
		expect(sms.tasksOf('+61491570006')).toMatchObject([
			{ ...follow, body: expect.stringContaining('new in touchSMS') },
		]);
	});

	it('changes what differs only, and moves the open task along', async () => {
		const known = inTouchSms('+61491570006');
		if (!known) throw new Error('Ada is not in touchSMS');
		known.fields.suburb = 'Newtown';
		const [task] = sms.tasksOf('+61491570006');
		await seen(() => edit('+61491570006', { lastName: 'Bee', email: '' }));
		expect(inTouchSms('+61491570006')).toMatchObject({
			id: known.id,
			firstName: 'Ada Bee',
			email: 'ada@example.com',
			fields: { tags: 'vip, north', suburb: 'Newtown' },
		});
		expect(sms.tasksOf('+61491570006')).toMatchObject([
			{ ...follow, id: task?.id, body: expect.stringContaining('changed in touchSMS') },
		]);
	});

	it('finds who is there under a local number, and leaves alone what is the same', async () => {
		const before = written();
		await seen(() => {
			const { id } = add({ firstName: 'Same', phone: '+61491570110' });
			sms.account.addContact(Date.now(), {
				phone: '+61491570110',
				firstName: 'Same',
				fields: { ghlContactId: id },
			});
		});
		expect(written()).toEqual(before);
		expect(sms.tasksOf('+61491570110')).toEqual([]);
	});

	it('writes nothing when its own task or note starts it again', async () => {
		const before = written();
		const ada = sms.contactBy('+61491570006');
		if (!ada) throw new Error('Ada is not there');
		await seen(() => sms.stack.sandbox.contacts.change(ada, {}));
		expect(written()).toEqual(before);
	});

	it('keeps a finished follow-up finished', async () => {
		const [task] = sms.tasksOf('+61491570006');
		if (task) task.completed = true;
		await seen(() => edit('+61491570006', { lastName: 'Cee' }));
		expect(inTouchSms('+61491570006')?.firstName).toBe('Ada Cee');
		expect(sms.tasksOf('+61491570006')).toMatchObject([{ id: task?.id, completed: true }]);
	});

	it('saves nothing in touchSMS as long as it is a dry run', async () => {
		await sms.configure('T1', { dryRun: true });
		await seen(() => add({ firstName: 'Dry', phone: '+61491570157' }));
		expect(inTouchSms('+61491570157')).toBeUndefined();
		expect(sms.tasksOf('+61491570157')).toEqual([]);
		await sms.configure('T1', { dryRun: false });
	});

	it('waits when touchSMS is busy', async () => {
		sms.account.faults.add({ kind: 'rateLimited', path: '/api/v2/contacts', times: 2 });
		await seen(() => add({ firstName: 'Wait', phone: '+61491570158' }));
		expect(inTouchSms('+61491570158')).toBeDefined();
	});

	it('says in the task that touchSMS refuses a number, and goes on with the next', async () => {
		sms.account.faults.add({
			kind: 'status',
			method: 'POST',
			path: '/api/v2/contacts',
			bodyContains: 'Bad',
			status: 422,
			body: { message: 'Invalid.', errors: { mobile: ['The mobile is not valid.'] } },
		});
		await seen(() => {
			add({ firstName: 'Bad', phone: '+61491570159' });
			add({ firstName: 'Good', phone: '+61491570313' });
			add({ firstName: 'No phone', email: 'none@example.com' });
		});
		const [task, ...more] = sms.tasksOf('+61491570159');
		expect(task?.body).toContain('not saved in touchSMS. The mobile is not valid.');
		expect(more).toEqual([]);
		const before = written();
		const bad = sms.contactBy('+61491570159');
		if (!bad) throw new Error('Bad is not there');
		await seen(() => sms.stack.sandbox.contacts.change(bad, {}));
		expect(written()).toEqual(before);
		expect(inTouchSms('+61491570159')).toBeUndefined();
		expect(inTouchSms('+61491570313')).toBeDefined();
		expect(sms.tasksOf('+61491570313')).toHaveLength(1);
	});

	it('takes a save whose answer was lost for saved', async () => {
		sms.account.faults.add({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path: '/api/v2/contacts',
			times: 1,
		});
		await seen(() => add({ firstName: 'Lost', phone: '+61491570737' }));
		const all = [...sms.account.contacts.values()].filter(({ firstName }) => firstName === 'Lost');
		expect(all).toHaveLength(1);
		expect(sms.tasksOf('+61491570737')).toMatchObject([
			{ body: expect.stringContaining('new in touchSMS') },
		]);
	});

	it('tells a failure, and goes on where it was when it is retried', async () => {
		sms.account.faults.add({
			kind: 'status',
			status: 500,
			method: 'POST',
			path: '/api/v2/contacts',
			bodyContains: 'Second',
		});
		let failed: Awaited<ReturnType<SmsStack['nextRun']>> | undefined;
		const summary = await sms.nextFailure(async () => {
			failed = await sms.nextRun('T1', async () => {
				add({ firstName: 'First', phone: '+61491571266' });
				add({ firstName: 'Second', phone: '+61491571491' });
				await sms.poll('T1');
			});
		});
		expect(summary).toMatch(/touchSMS T1.*Save in touchSMS.*HTTP 500.*retry this run later/s);
		expect(inTouchSms('+61491571491')).toBeUndefined();
		sms.account.faults.clear();
		if (!failed) throw new Error('T1 did not fail');
		expect((await sms.retry(failed)).status).toBe('success');
		for (const phone of ['+61491571266', '+61491571491']) {
			expect(inTouchSms(phone)).toBeDefined();
			expect(sms.tasksOf(phone)).toHaveLength(1);
		}
	});
});
