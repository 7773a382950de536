import type { CustomerInput } from '../../../sandbox/sms/receive';
import { deactivateWorkflow } from '../../../scripts/lib/n8n/workflows';
import { SmsStack } from '../../support/sms/smsStack';

jest.setTimeout(180_000);

const phone = '+61491570006';
let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('touchsms');
	// T1 would add its own task for the new contact.
	await deactivateWorkflow(sms.stack.session, sms.workflow('T1').id);
});
afterAll(() => sms?.close());

const text = (words: string, more: Partial<CustomerInput> = {}) =>
	sms.goodRun('T5', () => sms.receive({ from: phone, text: words, ...more }));
const smsDnd = () => sms.contactBy(phone)?.dndSettings.SMS?.status;

describe('T5 reply → contact, note and task', () => {
	it.each(['connector', 'draft'])('takes the body of the %s [P08 P10 P19]', async (variant) => {
		await text(`Hello from the ${variant}`, { variant });
		expect(sms.contactsBy(phone)).toHaveLength(1);
		expect(sms.notesOf(phone)).toContain(
			`[touchSMS] Text from ${phone}: Hello from the ${variant}`,
		);
	});

	it('writes a text once that is delivered twice [P10]', async () => {
		await text('Twice', { repeat: 2 });
		await sms.settled();
		expect(sms.notesOf(phone).filter((body) => body.endsWith('Twice'))).toHaveLength(1);
	});

	it.each(['wrong', 'none'] as const)(
		'keeps out a text whose secret is %s [P18]',
		async (proof) => {
			const before = sms.notesOf(phone);
			const { deliveries } = await sms.receive({ from: phone, text: 'Forged', signature: proof });
			await sms.settled();
			expect(deliveries).toEqual([401]);
			expect(sms.notesOf(phone)).toEqual(before);
		},
	);

	it('makes tasks, lists them by text and completes them [P08]', async () => {
		await text('TASK call Bob tomorrow');
		await text('Please call me back in three days');
		const open = () =>
			sms.tasksOf(phone).flatMap(({ title, completed }) => (completed ? [] : [title]));
		expect(open().sort()).toEqual(['Call me back', 'call Bob']);
		await text('LIST');
		expect(sms.textsTo(phone).map((sent) => sent.text)).toEqual([
			expect.stringMatching(/^1\. call Bob.*\n2\. /),
		]);
		await text('DONE 1');
		expect(open()).toEqual(['Call me back']);
		const left = sms.tasksOf(phone).find(({ completed }) => !completed);
		await text(`DONE ${left?.id}`);
		expect(open()).toEqual([]);
		await text('DONE 7');
		expect(sms.textsTo(phone).at(-1)?.text).toBe('You have no open tasks.');
	});

	it('tells the error log of a task that could not be completed', async () => {
		await text('TASK call Eve tomorrow');
		sms.stack.sandbox.addFault({
			kind: 'status',
			status: 403,
			path: '*/completed',
			method: 'PUT',
			times: 1,
		});
		const failure = await sms.nextFailure(() => sms.receive({ from: phone, text: 'DONE 1' }));
		expect(failure).toMatch(/The task is still open: .*scope/);
	});

	it('fills in who texts NEW [P11]', async () => {
		await text('NEW Ada Ant ada@example.com');
		const details = { firstName: 'Ada', lastName: 'Ant', email: 'ada@example.com' };
		expect(sms.contactBy(phone)).toMatchObject(details);
	});

	it('sets do not disturb at STOP, texts no more, and takes it back at START', async () => {
		await text('STOP');
		expect(smsDnd()).toBe('active');
		const sent = sms.textsTo(phone).length;
		await text('LIST');
		expect(sms.textsTo(phone)).toHaveLength(sent);
		await text('START');
		expect(smsDnd()).toBe('inactive');
	});

	it('checks the answer only in a dry run [P16]', async () => {
		await sms.configure('T5', { dryRun: true });
		const sent = sms.textsTo(phone).length;
		await text('LIST');
		expect(sms.textsTo(phone)).toHaveLength(sent);
	});
});
