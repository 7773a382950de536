import { BUSINESSES } from '../../../sandbox/fixtures.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import { SALESMSG } from '../../../sandbox/sms/fixtures.cts';
import { SalesmsgActs } from '../../support/sms/salesmsg.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('salesmsg', { config: { businessId: BUSINESSES.bakery } });
});
beforeEach(() => {
	sms.account.faults.clear();
	sms.stack.sandbox.clearFaults();
});
afterAll(() => sms?.close());

const { lead, customer } = SALESMSG.tags;
const acts = new SalesmsgActs(() => sms);

describe('M2 new lead → contact', () => {
	it('makes a contact with tags by the table, a company and a summary', async () => {
		await sms.goodRun('M2', () =>
			acts.inSalesmsg({
				phone: '+15550100801',
				firstName: 'Lea',
				lastName: 'Lead',
				email: 'lea@example.com',
				tags: [lead],
			}),
		);
		expect(sms.contactBy('+15550100801')).toMatchObject({
			firstName: 'Lea',
			lastName: 'Lead',
			email: 'lea@example.com',
			source: 'Salesmsg',
			businessId: BUSINESSES.bakery,
			tags: ['salesmsg', 'lead'],
		});
		const [note = '', ...more] = sms.notesOf('+15550100801');
		expect(more).toEqual([]);
		expect(note).toContain('[Salesmsg] Summary: new lead in Salesmsg, added to HighLevel');
		expect(note).toContain('Tags: salesmsg, lead');
	});

	it('fills in only what is empty, and sums up tasks and notes that are there', async () => {
		const known = acts.inHighLevel({
			firstName: 'Kim',
			phone: '+15550100802',
			source: 'website',
			tags: ['vip'],
		});
		const { sandbox } = sms.stack;
		const dueDate = '2027-01-05T15:00:00Z';
		createTask(sandbox, known, { title: 'Send the offer', dueDate, completed: false });
		const earlier = '2027-01-04T15:00:00Z';
		createTask(sandbox, known, { title: 'Old errand', dueDate: earlier, completed: true });
		createNote(sandbox, known, { body: 'Likes mornings' });
		createNote(sandbox, known, { body: '[Salesmsg] Summary: an earlier one' });
		await sms.goodRun('M2', () =>
			acts.inSalesmsg({
				phone: '+15550100802',
				firstName: '',
				lastName: 'Known',
				email: 'no address',
			}),
		);
		expect(sms.contactBy('+15550100802')).toMatchObject({
			id: known.id,
			firstName: 'Kim',
			lastName: 'Known',
			source: 'website',
			tags: ['vip', 'salesmsg'],
		});
		expect(sms.contactBy('+15550100802')?.email ?? '').toBe('');
		const summary = sms.notesOf('+15550100802').find((note) => note.includes('known in HighLevel'));
		expect(summary).toContain('Send the offer (2027-01-05)');
		expect(summary).toContain('Likes mornings');
		expect(summary).not.toMatch(/Old errand|an earlier one/);
	});

	it('takes in a lead that becomes a customer, once', async () => {
		const { id, phone } = sms.account.addContact(Date.now(), {
			phone: '+15550100803',
			firstName: 'Cora',
		});
		await sms.goodRun('M2', () => acts.inSalesmsg({ tags: [lead] }, id));
		expect(sms.contactBy(phone)).toBeUndefined();
		await sms.goodRun('M2', () => acts.inSalesmsg({ tags: [lead, customer] }, id));
		await sms.goodRun('M2', () => acts.push('contact.tag_added', { phone }));
		expect(sms.contactBy(phone)?.tags).toEqual(['salesmsg', 'lead', 'customer']);
		expect(sms.notesOf(phone)).toEqual([expect.stringContaining('became a customer')]);
	});

	it('writes once what is delivered twice', async () => {
		const { phone } = sms.account.addContact(Date.now(), { phone: '+15550100804' });
		await sms.goodRun('M2', () => acts.push('contact.created', { phone }));
		await sms.goodRun('M2', () => acts.push('contact.created', { phone }));
		expect(sms.notesOf(phone)).toHaveLength(1);
	});

	it('keeps from texts who has opted out in Salesmsg', async () => {
		sms.account.optOut('+15550100805', Date.now());
		await sms.goodRun('M2', () => acts.inSalesmsg({ phone: '+15550100805', firstName: 'Olga' }));
		expect(sms.contactBy('+15550100805')?.dndSettings).toMatchObject({ SMS: { status: 'active' } });
	});

	it('refuses an event without the secret or with a wrong one', async () => {
		const { phone } = sms.account.addContact(Date.now(), { phone: '+15550100806' });
		const before = acts.written();
		expect(await acts.push('contact.created', { phone }, { signature: 'none' })).toEqual([401]);
		expect(await acts.push('contact.created', { phone }, { signature: 'wrong' })).toEqual([401]);
		expect(sms.contactBy(phone)).toBeUndefined();
		expect(acts.written()).toBe(before);
	});

	it('refuses everything as it is shipped, without a secret in Config', async () => {
		const url = await acts.copy('M2', 'N2');
		const { phone } = sms.account.addContact(Date.now(), { phone: '+15550100807' });
		expect(await acts.push('contact.created', { phone }, { url, signature: 'right' })).toEqual([
			401,
		]);
		expect(await acts.push('contact.created', { phone }, { url: `${url}?secret=` })).toEqual([401]);
		expect(sms.contactBy(phone)).toBeUndefined();
	});

	it('waits when HighLevel is busy', async () => {
		sms.stack.sandbox.addFault({ kind: 'rateLimited', path: '/contacts/upsert', times: 1 });
		await sms.goodRun('M2', () => acts.inSalesmsg({ phone: '+15550100808', firstName: 'Bea' }));
		expect(sms.contactBy('+15550100808')).toMatchObject({ firstName: 'Bea' });
	});

	it('tells the error log when HighLevel is out of order, and goes on there when retried', async () => {
		const phone = '+15550100809';
		const { sandbox } = sms.stack;
		const notes = { method: 'POST', path: '/contacts/*/notes' };
		sandbox.addFault({ kind: 'status', status: 500, ...notes });
		const failed = await sms.nextRun('M2', async () => {
			const summary = await sms.nextFailure(() => acts.inSalesmsg({ phone, firstName: 'Nora' }));
			expect(summary).toMatch(/failed at "Write Summary": .*not available at the moment/);
		});
		expect(sms.notesOf(phone)).toEqual([]);
		sandbox.clearFaults();
		const before = acts.written();
		expect((await sms.retry(failed)).status).toBe('success');
		expect(sms.notesOf(phone)).toHaveLength(1);
		expect(acts.written()).toBe(before + 1);
	});
});

describe('M1 all about a contact', () => {
	const ask = async (query: string, key: string = SALESMSG.lookupKey) => {
		const answer = await fetch(`${sms.stack.n8n.url}/webhook/salesmsg-contact?${query}`, {
			headers: { 'x-api-key': key },
		});
		return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
	};

	it('answers a contact with its tasks, notes and appointments', async () => {
		const { body } = await ask(`contactId=${sms.contactBy('+15550100802')?.id}`);
		expect(body).toMatchObject({
			count: 1,
			contacts: [
				{
					contact: { firstName: 'Kim', phone: '+15550100802' },
					businessId: BUSINESSES.bakery,
					tags: ['vip', 'salesmsg'],
					tasks: [{ title: 'Old errand' }, { title: 'Send the offer' }],
					notes: [{ body: 'Likes mornings' }],
					appointments: [],
				},
			],
		});
	});

	it('answers the contacts of a company, or with a tag, or by a part of the name', async () => {
		const company = await ask(`businessId=${BUSINESSES.bakery}`);
		expect(company.body.count).toBeGreaterThan(3);
		const records = company.body.contacts as Array<{ contact: { phone: string }; notes: object[] }>;
		expect(new Set(records.map(({ contact }) => contact.phone)).size).toBe(company.body.count);
		expect((await ask('tag=vip')).body).toMatchObject({
			count: 1,
			contacts: [{ contact: { firstName: 'Kim' } }],
		});
		expect((await ask('search=Cora')).body).toMatchObject({ count: 1 });
	});

	it('says plainly what is not there, not asked or not allowed', async () => {
		expect(await ask('contactId=ThereIsNobody0000001')).toMatchObject({ status: 404 });
		expect(await ask('tag=nobody-has-this')).toMatchObject({ status: 404, body: { count: 0 } });
		expect(await ask('')).toMatchObject({ status: 400 });
		expect((await fetch(`${sms.stack.n8n.url}/webhook/salesmsg-contact?tag=vip`)).status).toBe(403);
	});

	it('tells the error log when HighLevel refuses what the plan does not hold', async () => {
		const { id } = acts.inHighLevel({ firstName: 'Pia', phone: '+15550100810' });
		sms.stack.sandbox.addFault({
			kind: 'status',
			status: 403,
			body: { statusCode: 403, message: 'Forbidden resource' },
			path: '/contacts/*/appointments',
		});
		const summary = await sms.nextFailure(async () => {
			expect((await ask(`contactId=${id}`)).status).toBe(500);
		});
		expect(summary).toContain('does not allow this');
		expect(summary).toContain('Appointments');
	});
});
