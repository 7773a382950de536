import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { deliver, type DeliveryOptions } from '../../../sandbox/sms/deliver.cts';
import { SMSTO } from '../../../sandbox/sms/fixtures.cts';
import { People } from '../../support/sms/people.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

const COUNT = 2000;

let sms: SmsStack;
let people: People;
beforeAll(async () => {
	sms = await SmsStack.start('smsto', { config: { dryRun: false } });
	people = new People(sms, 'S1');
});
beforeEach(() => {
	sms.account.faults.clear();
	sms.stack.sandbox.clearFaults();
});
afterAll(() => sms?.close());

describe('S1 is safe', () => {
	it('writes once when SMS.to delivers the same text again', async () => {
		const phone = people.someone();
		const send = () => people.receive(phone, 'TASK Only once', { id: 'smsto-twice' });
		await sms.goodRun('S1', send);
		// The signature is over the time in whole seconds: within the same one it would be a replay.
		await new Promise((resolve) => setTimeout(resolve, 1100));
		const before = people.notes(phone);
		await sms.goodRun('S1', async () => {
			expect((await send()).deliveries).toEqual([200]);
		});
		expect(people.notes(phone)).toEqual(before);
		expect(people.openTasks(phone)).toHaveLength(2);
		expect(people.answers(phone)).toHaveLength(1);
	});

	it.each(['wrong', 'stale', 'none'] as const)(
		'refuses a call with a signature that is %s, and writes nothing',
		async (signature) => {
			const phone = people.someone();
			await sms.goodRun('S1', async () => {
				expect((await people.receive(phone, 'TASK Forged', { signature })).deliveries).toEqual([
					401,
				]);
			});
			expect(sms.contactBy(phone)).toBeUndefined();
		},
	);

	it('refuses a call that is repeated byte for byte', async () => {
		const phone = people.someone();
		await sms.goodRun('S1', async () => {
			const { deliveries } = await people.receive(phone, 'TASK Replayed', { repeat: 2 });
			expect(deliveries).toEqual([200, 401]);
		});
		await sms.settled();
		expect(people.openTasks(phone)).toHaveLength(2);
		expect(people.answers(phone)).toHaveLength(1);
	});

	it('refuses a call without a body', async () => {
		const url = sms.account.webhooks[0]?.url ?? '';
		for (const signature of ['', 't=1,s=']) {
			const headers = { 'x-smsto-signature': signature };
			expect((await fetch(url, { method: 'POST', headers })).status).toBe(401);
		}
	});

	it('takes unsigned calls only at an address with the secret', async () => {
		const [url] = sms.account.webhooks.map((webhook) => webhook.url);
		const call = (address: string) =>
			people.receive(people.someone(), 'Hello', { signature: 'none', url: address });
		await sms.configure('S1', { verifySignature: false });
		expect((await call(`${url}?secret=`)).deliveries).toEqual([401]);
		await sms.configure('S1', { webhookSecret: 'made-up' });
		expect((await call(`${url}?secret=else`)).deliveries).toEqual([401]);
		const { from, deliveries } = await call(`${url}?secret=made-up`);
		expect(deliveries).toEqual([200]);
		await sms.configure('S1', { verifySignature: true, webhookSecret: '' });
		await sms.settled();
		expect(people.notes(from)).toHaveLength(1);
	});

	it('answers before HighLevel has, since SMS.to does not wait', async () => {
		const phone = people.someone();
		sms.stack.sandbox.addFault({ path: '/contacts/upsert', kind: 'slow', delayMs: 5000 });
		await sms.goodRun('S1', async () => {
			const { deliveries } = await people.receive(phone, 'Hello');
			expect(deliveries).toEqual([200]);
			expect(sms.contactBy(phone)).toBeUndefined();
		});
		expect(people.notes(phone)).toHaveLength(1);
	});

	it('sends nothing in a dry run, but does and notes all else', async () => {
		const phone = people.someone();
		await sms.configure('S1', { dryRun: true });
		await people.says(phone, 'TASK Try it');
		await sms.configure('S1', { dryRun: false });
		expect(people.answers(phone)).toEqual([]);
		expect(people.openTasks(phone)).toContain('Try it');
		expect(people.notes(phone).at(-1)).toContain(`Dry run, not sent to ${phone}: Noted: Try it`);
	});

	it('notes why a reply was not sent', async () => {
		const phone = people.someone();
		sms.account.optOut(phone, Date.now());
		await people.says(phone, 'HELP');
		expect(people.answers(phone)).toEqual([]);
		expect(people.notes(phone).at(-1)).toMatch(/was not sent: The recipient has opted out/);
	});

	it('waits when it is told to, at HighLevel and at SMS.to, and replies once', async () => {
		const phone = people.someone();
		sms.stack.sandbox.addFault({
			path: '/contacts/:contactId/notes',
			kind: 'rateLimited',
			times: 1,
		});
		sms.account.faults.add({ kind: 'rateLimited', path: '/api/sms/send', times: 2 });
		await people.says(phone, 'TASK In spite of it');
		expect(people.openTasks(phone)).toHaveLength(2);
		expect(people.answers(phone)).toHaveLength(1);
	});

	it('tells that a reply may not have gone out, and goes on there when the run is retried', async () => {
		const phone = people.someone();
		sms.account.faults.add({ kind: 'status', status: 500, path: '/api/sms/send' });
		const failed = sms.nextRun('S1', () => people.receive(phone, 'TASK Survive'));
		const told = await sms.nextFailure(() => failed);
		expect(told).toContain('SMS.to S1');
		expect(told).toContain('not certain whether the text went out');
		sms.account.faults.clear();
		expect((await sms.retry(await failed)).status).toBe('success');
		expect(people.openTasks(phone)).toHaveLength(2);
		expect(people.notes(phone)).toHaveLength(2);
		expect(people.answers(phone)).toHaveLength(1);
	});

	it('tells that HighLevel refuses the token, and goes on there when the run is retried', async () => {
		const phone = people.someone();
		sms.stack.sandbox.addFault({ path: '/contacts/:contactId/tasks', kind: 'status', status: 401 });
		const failed = sms.nextRun('S1', () => people.receive(phone, 'TASK Survive'));
		expect(await sms.nextFailure(() => failed)).toMatch(/"Welcome Task": .*token/i);
		sms.stack.sandbox.clearFaults();
		expect((await sms.retry(await failed)).status).toBe('success');
		expect(people.openTasks(phone)).toHaveLength(2);
		expect(people.notes(phone)).toHaveLength(2);
	});

	it('leaves alone what comes from its own number', async () => {
		const before = sms.stack.sandbox.store.contacts.size;
		await people.says(SMSTO.number, 'LIST');
		expect(sms.stack.sandbox.store.contacts.size).toBe(before);
	});
});

/** SMS.to calls about an opt-out or a receipt; answers what the webhook said. */
async function calls(event: string, input: object, options?: DeliveryOptions): Promise<number[]> {
	const { sandbox } = sms.stack;
	const body = sms.account.owner.event(sandbox, sms.account, event, { ...input });
	return (await deliver(sandbox, sms.account, [body], options)).statuses;
}

const listed = (phone: string) => sms.account.contactOf(phone, SMSTO.listId);
const putOnList = () => sms.goodRun('S3', () => sms.poll('S3'));

describe('S3 keeps list and contacts alike', () => {
	it('puts new and changed contacts on the list, and overwrites nothing with blanks', async () => {
		const phone = people.known({ firstName: 'Ida', email: 'ida.sms@example.com' });
		const contact = sms.contactBy(phone);
		if (!contact) throw new Error('There is no contact');
		await sms.configure('S3', { dryRun: true });
		expect((await sms.start('S3', 'Start by Hand')).status).toBe('success');
		expect(listed(phone)).toBeUndefined();
		await sms.configure('S3', { dryRun: false });
		await putOnList();
		const fields = { custom1: contact.id, custom2: 'ida.sms@example.com' };
		expect(listed(phone)).toMatchObject({ firstName: 'Ida', fields });
		sms.stack.sandbox.contacts.update(contact, { firstName: 'Idabel', email: '' });
		await putOnList();
		expect(listed(phone)).toMatchObject({ firstName: 'Idabel', fields });
	});

	it('opts out at SMS.to who does not want texts', async () => {
		const phone = people.known({ dndSettings: { SMS: { status: 'active' } } });
		await putOnList();
		expect(sms.account.hasOptedOut(phone)).toBe(true);
		expect(listed(phone)).toBeUndefined();
	});

	it('brings an opt-out home once, and does not start itself by it', async () => {
		const phone = people.known({ firstName: 'Leo' });
		await putOnList();
		await sms.goodRun('S3', async () => {
			expect(await calls('optout', { phone }, { repeat: 2 })).toEqual([200, 401]);
		});
		await sms.settled();
		expect(sms.contactBy(phone)).toMatchObject({
			dndSettings: { SMS: { status: 'active' } },
			tags: ['sms-optout'],
		});
		expect(people.notes(phone)).toEqual([expect.stringContaining('[SMS.to] Opted out')]);
		const runs = await sms.runs('S3');
		await sms.poll('S3');
		expect(await sms.runs('S3')).toBe(runs);
	});

	it('notes a text that did not arrive, and nothing about one that did', async () => {
		const phone = people.known();
		await people.says(phone, 'HELP');
		await sms.goodRun('S3', () => calls('status', { status: 'DELIVERED' }));
		expect(people.notes(phone)).toHaveLength(2);
		await sms.goodRun('S3', () => calls('status', { status: 'FAILED' }));
		expect(people.notes(phone)[2]).toMatch(/^\[SMS.to\] A text did not arrive: FAILED \(message /);
	});

	it.each(['wrong', 'stale', 'none'] as const)(
		'refuses an opt-out with a signature that is %s',
		async (signature) => {
			const phone = people.known();
			expect(await calls('optout', { phone }, { signature })).toEqual([401]);
			await sms.settled();
			expect(sms.contactBy(phone)?.tags).toEqual([]);
		},
	);

	it('tells that SMS.to is out of order, and goes on when the run is retried', async () => {
		const phone = people.known();
		sms.account.faults.add({ kind: 'status', status: 500, path: '/web/v1/people/contacts/create' });
		const failed = sms.nextRun('S3', () => sms.poll('S3'));
		expect(await sms.nextFailure(() => failed)).toMatch(/SMS\.to S3.*HTTP 500.*retry/);
		sms.account.faults.clear();
		expect((await sms.retry(await failed)).status).toBe('success');
		expect(listed(phone)).toBeDefined();
	});

	it('puts 2,000 contacts on the list within both limits', async () => {
		const { sandbox } = sms.stack;
		const first = sandbox.requestCount;
		for (let n = 0; n < COUNT; n += 1) {
			// A hundred numbers of each American area are kept for fiction.
			const number = `+1${201 + Math.floor(n / 100)}55501${String(n % 100).padStart(2, '0')}`;
			sandbox.contacts.create(LOCATION_ID, { firstName: `Person ${n}`, phone: number });
		}
		const { status } = await sms.start('S3', 'Start by Hand');
		expect(status).toBe('success');
		expect(sms.account.contacts.size).toBeGreaterThanOrEqual(COUNT);
		const made = sandbox.journal.filter(({ n }) => n > first);
		expect(made.filter((one) => one.status === 429)).toEqual([]);
	});
});
