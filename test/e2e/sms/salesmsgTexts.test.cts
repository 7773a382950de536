import { createTask } from '../../../sandbox/model/tasks.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import { smsConfig } from '../../../harness/demo/sms/config.cts';
import { SalesmsgActs } from '../../support/sms/salesmsg.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

let sms: SmsStack;
const acts = new SalesmsgActs(() => sms);
beforeAll(async () => {
	sms = await SmsStack.start('salesmsg', { config: { dryRun: false } });
});
beforeEach(() => {
	sms.account.faults.clear();
	sms.stack.sandbox.clearFaults();
});
afterAll(() => sms?.close());

/** A customer's text, and the run that it starts. */
const text = (from: string, words: string, more: object = {}) =>
	sms.goodRun('M3', () => sms.receive({ from, text: words, ...more }));
/** What was texted in either direction, as the notes have it, the latest last. */
const conversation = (phone: string) =>
	sms
		.notesOf(phone)
		.filter((note) => note.startsWith('[Salesmsg] Text'))
		.reverse();
const noted = (phone: string, count: number) =>
	waitFor(async () => conversation(phone).length >= count, { timeoutMs: 30_000 });
/** A text that is answered; the event of the answer starts a run of its own, which notes it. */
async function ask(from: string, words: string): Promise<string> {
	const { length } = sms.textsTo(from);
	const notes = conversation(from).length;
	await text(from, words);
	await noted(from, notes + 2);
	const sent = sms.textsTo(from);
	expect(sent).toHaveLength(length + 1);
	expect(conversation(from).at(-1)).toContain(`Text to ${from}: ${sent.at(-1)?.text}`);
	return sent.at(-1)?.text ?? '';
}

describe('M3 texts', () => {
	const from = '+15550100901';
	const openTasks = (phone: string) =>
		sms
			.tasksOf(phone)
			.filter(({ completed }) => !completed)
			.map(({ title }) => title)
			.sort();

	it('makes a contact of a new sender, and keeps the whole conversation as notes', async () => {
		// M2 hears of the new contact at the same time.
		await sms.goodRun('M2', () => text(from, 'Hello, are you open?', { name: 'Tess Texter' }));
		expect(sms.contactBy(from)).toMatchObject({
			firstName: 'Tess',
			lastName: 'Texter',
			source: 'Salesmsg',
			tags: ['salesmsg'],
		});
		await text(from, 'And on Sunday?');
		expect(conversation(from)).toEqual([
			`[Salesmsg] Text from ${from}: Hello, are you open?`,
			`[Salesmsg] Text from ${from}: And on Sunday?`,
		]);
		expect(sms.textsTo(from)).toEqual([]);
	});

	it('writes and answers once what is delivered twice', async () => {
		await ask(from, 'LIST');
		const { length } = conversation(from);
		const again = { id: 'delivered-twice' };
		await text(from, 'TASK Write once', again);
		await noted(from, length + 2);
		await text(from, 'TASK Write once', again);
		expect(sms.tasksOf(from)).toMatchObject([{ title: 'Write once' }]);
		expect(conversation(from)).toHaveLength(length + 2);
		await ask(from, 'CANCEL 1');
	});

	it('makes a task of TASK and of a reminder in plain words', async () => {
		expect(await ask(from, 'TASK Send the price list by 2027-03-05')).toBe(
			'Noted: Send the price list, due Fri 5 Mar, 09:00.',
		);
		await ask(from, 'Please remind me on 2027-03-06 to call Bob');
		expect(openTasks(from)).toEqual(['Call Bob', 'Send the price list']);
	});

	it('lists, finishes and deletes tasks by their number', async () => {
		expect(await ask(from, 'LIST')).toBe(
			'Your open tasks:\n1. Send the price list (2027-03-05)\n2. Call Bob (2027-03-06)',
		);
		expect(await ask(from, 'DONE 2')).toBe('Done: Call Bob.');
		expect(openTasks(from)).toEqual(['Send the price list']);
		expect(await ask(from, 'CANCEL 1')).toBe('Deleted: Send the price list.');
		expect(sms.tasksOf(from)).toMatchObject([{ title: 'Call Bob', completed: true }]);
		expect(await ask(from, 'LIST')).toBe('You have no open tasks.');
	});

	it('finishes a task by its ID, and asks which one when it cannot tell', async () => {
		const contact = sms.contactBy(from);
		if (!contact) throw new Error('Tess is not there');
		const input = { title: 'Water plants', dueDate: '2027-03-05T15:00:00Z', completed: false };
		const { id } = createTask(sms.stack.sandbox, contact, input);
		expect(await ask(from, 'DONE')).toMatch(/^Which one\?.*\n1\. Water plants/);
		expect(await ask(from, 'DONE 7')).toMatch(/^Which one\?/);
		expect(await ask(from, `DONE ${id}`)).toBe('Done: Water plants.');
		expect(openTasks(from)).toEqual([]);
	});

	it('fills in what NEW says about the sender, and replaces no name', async () => {
		expect(await ask(from, 'NEW Theresa tess@example.com')).toBe(
			'Thank you Theresa, we have got that.',
		);
		expect(sms.contactBy(from)).toMatchObject({
			firstName: 'Tess',
			lastName: 'Texter',
			email: 'tess@example.com',
		});
	});

	it('sets Do Not Disturb on STOP and lifts it on START, and answers nothing meanwhile', async () => {
		const { length } = sms.textsTo(from);
		const dnd = () => sms.contactBy(from)?.dndSettings?.SMS?.status;
		await text(from, 'STOP');
		// Salesmsg tells of the opt-out as well.
		await acts.quiet('M3');
		expect(dnd()).toBe('active');
		await text(from, 'LIST');
		expect(sms.textsTo(from)).toHaveLength(length);
		expect(conversation(from).at(-1)).toContain('was not sent: the contact does not want texts');
		await text(from, 'START');
		expect(dnd()).toBe('inactive');
	});

	it('notes why Salesmsg did not take an answer, or did not deliver it', async () => {
		const status = { kind: 'status', status: 422, body: { message: 'No such number.' } } as const;
		sms.account.faults.add({ ...status, path: '*/messages', times: 1 });
		await text(from, 'LIST');
		expect(conversation(from).at(-1)).toContain('was not sent: No such number.');
		const [last] = sms.textsTo(from).slice(-1);
		await sms.goodRun('M3', () =>
			acts.push('message.sent', { messageId: last?.id, status: 'failed' }),
		);
		expect(conversation(from).at(-1)).toContain('was not delivered');
	});

	it('waits when Salesmsg is busy, and sends once', async () => {
		sms.account.faults.add({ kind: 'rateLimited', path: '*/messages', times: 2 });
		expect(await ask(from, 'LIST')).toBe('You have no open tasks.');
	});

	it('tells the error log when Salesmsg is out of order, and the retry doubles nothing', async () => {
		const sender = '+15550100903';
		sms.account.faults.add({ kind: 'status', status: 500, path: '*/messages' });
		const failed = await sms.nextRun('M3', async () => {
			const told = await sms.nextFailure(() => sms.receive({ from: sender, text: 'TASK Paint' }));
			expect(told).toContain('not certain whether the text went out');
		});
		expect(failed.status).toBe('error');
		sms.account.faults.clear();
		expect((await sms.retry(failed)).status).toBe('success');
		expect(sms.tasksOf(sender)).toHaveLength(1);
		expect(sms.textsTo(sender)).toMatchObject([{ text: expect.stringContaining('Noted: Paint') }]);
	});

	it('sends nothing as shipped, but does and notes all else', async () => {
		const sender = '+15550100904';
		const url = await acts.copy('M3', 'N3', {
			...smsConfig('salesmsg', sms.stack.sandbox.url),
			dryRun: true,
		});
		await sms.goodRun('N3', () => sms.receive({ from: sender, text: 'TASK Try this', url }));
		expect(sms.tasksOf(sender)).toMatchObject([{ title: 'Try this' }]);
		expect(sms.textsTo(sender)).toEqual([]);
		expect(conversation(sender).at(-1)).toContain('was not sent: dryRun is on in Config');
	});

	it('refuses texts without the secret or with a wrong one', async () => {
		const before = acts.written();
		for (const signature of ['none', 'wrong'] as const) {
			const { deliveries } = await sms.receive({ from: '+15550100905', text: 'TASK x', signature });
			expect(deliveries?.at(-1)).toBe(401);
		}
		expect(acts.written()).toBe(before);
	});
});

describe('M3 changes', () => {
	it('writes what differs, and nothing that is blank', async () => {
		const known = acts.inHighLevel({
			firstName: 'Ida',
			lastName: 'Idle',
			phone: '+15550100910',
			email: 'ida@example.com',
			tags: ['vip'],
		});
		const { id } = sms.account.addContact(Date.now(), { phone: '+15550100910', firstName: 'Ida' });
		await sms.goodRun('M3', () => acts.inSalesmsg({ lastName: 'Busy', tags: [512] }, id));
		expect(sms.contactBy('+15550100910')).toMatchObject({
			id: known.id,
			lastName: 'Busy',
			email: 'ida@example.com',
			tags: expect.arrayContaining(['vip', 'customer']),
		});
	});

	it('follows a new number by the email, and leaves alone what is the same', async () => {
		const known = acts.inHighLevel({ phone: '+15550100911', email: 'nell@example.com' });
		const { id } = sms.account.addContact(Date.now(), {
			phone: '+15550100911',
			email: 'nell@example.com',
		});
		await sms.goodRun('M3', () => acts.inSalesmsg({ phone: '+15550100912' }, id));
		expect(sms.contactBy('+15550100912')?.id).toBe(known.id);
		const before = acts.written();
		await sms.goodRun('M3', () => acts.push('contact.updated', { contactId: id }));
		expect(acts.written()).toBe(before);
	});

	it('sets Do Not Disturb for who opts out in Salesmsg', async () => {
		acts.inHighLevel({ phone: '+15550100913' });
		sms.account.addContact(Date.now(), { phone: '+15550100913' });
		await sms.goodRun('M3', () => acts.push('contact.opted_out', { phone: '+15550100913' }));
		expect(sms.contactBy('+15550100913')?.dndSettings?.SMS?.status).toBe('active');
	});
});
