import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import type { CustomerInput } from '../../../sandbox/sms/receive.cts';
import { deactivateWorkflow } from '../../../harness/n8n/workflows.cts';
import { quietSchedule } from '../../support/sms/scheduledRun.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

const phone = '+61491570006';
let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('touchsms', {
		sandbox: { settings: { rateLimit: { max: 1000, intervalMs: 1000 } } },
	});
	// T1 would add its own task for the new contact, and T2 would read the notes of all.
	for (const code of ['T1', 'T2']) {
		await deactivateWorkflow(sms.stack.session, sms.workflow(code).id);
	}
	for (const code of ['T3', 'T4']) await quietSchedule(sms, code);
});
afterAll(() => sms?.close());

const text = (words: string, more: Partial<CustomerInput> = {}) =>
	sms.goodRun('T5', () => sms.receive({ from: phone, text: words, ...more }));
const smsDnd = () => sms.contactBy(phone)?.dndSettings?.SMS?.status;

describe('T5 reply → contact, note and task', () => {
	it.each(['connector', 'draft'])('takes the body of the %s', async (variant) => {
		await text(`Hello from the ${variant}`, { variant });
		expect(sms.contactsBy(phone)).toHaveLength(1);
		expect(sms.notesOf(phone)).toContain(
			`[touchSMS] Text from ${phone}: Hello from the ${variant}`,
		);
	});

	it('writes a text once that is delivered twice', async () => {
		await text('Twice', { repeat: 2 });
		await sms.settled();
		expect(sms.notesOf(phone).filter((body) => body.endsWith('Twice'))).toHaveLength(1);
	});

	it.each(['wrong', 'none'] as const)('keeps out a text whose secret is %s', async (proof) => {
		const before = sms.notesOf(phone);
		const { deliveries } = await sms.receive({ from: phone, text: 'Forged', signature: proof });
		await sms.settled();
		expect(deliveries).toEqual([401]);
		expect(sms.notesOf(phone)).toEqual(before);
	});

	it('makes tasks, lists them by text and completes them', async () => {
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
		expect(failure).toMatch(/The task is still open: .*HTTP 403/);
	});

	it('fills in who texts NEW', async () => {
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

	it('checks the answer only in a dry run', async () => {
		await sms.configure('T5', { dryRun: true });
		const sent = sms.textsTo(phone).length;
		await text('LIST');
		expect(sms.textsTo(phone)).toHaveLength(sent);
	});
});

describe('T4 tag → text campaign', () => {
	/** From the range that is kept for fiction: 0491 57x xxx. */
	const phoneOf = (n: number) => `+${61_491_572_000 + n}`;
	const reader = (n: number, more: object = {}) => {
		const about = { phone: phoneOf(n), tags: ['newsletter'], ...more };
		return sms.stack.sandbox.contacts.create(LOCATION_ID, { firstName: 'Person', ...about });
	};
	const start = () => sms.start('T4', 'Start by Hand');
	const startWell = async () => expect((await start()).status).toBe('success');
	/** Numbers that were texted for a campaign. */
	const texted = (name = 'spring') =>
		sms.textsTo().flatMap(({ campaign, to }) => (campaign === name ? [to] : []));
	/** How often touchSMS was asked to send, while something was done. */
	const sendings = async (act: () => Promise<unknown>) => {
		const { journal } = sms.stack.sandbox;
		const since = journal.length;
		await act();
		return journal.slice(since).filter(({ path }) => path.endsWith('/api/v2/sms')).length;
	};

	it('checks the texts and sends none in a dry run', async () => {
		await sms.configure('T4', { dryRun: true });
		reader(1, { firstName: 'Ann' });
		await startWell();
		expect(texted()).toEqual([]);
		expect(sms.contactBy(phoneOf(1))?.tags).toEqual(['newsletter']);
		expect(sms.notesOf(phoneOf(1))).toEqual([]);
		await sms.configure('T4', { dryRun: false });
	});

	it('texts who has the tag and may be texted, with one request', async () => {
		reader(2, { firstName: 'Ben', dndSettings: { SMS: { status: 'active' } } });
		reader(3, { firstName: 'Cat' });
		reader(4, { firstName: 'Dan' });
		sms.account.optOut(phoneOf(4), Date.now());
		expect(await sendings(startWell)).toBe(1);
		expect(texted().sort()).toEqual([phoneOf(1), phoneOf(3)]);
		const words = 'Hi Cat, our spring offers are here. Reply STOP to opt out.';
		expect(sms.textsTo(phoneOf(3))).toMatchObject([{ text: words }]);
		expect(sms.notesOf(phoneOf(3))).toEqual([`[touchSMS] Text to ${phoneOf(3)}: ${words}`]);
		expect(sms.notesOf(phoneOf(4)).join()).toContain('was not sent: OPTED_OUT');
	});

	it('texts nobody twice when it is started again', async () => {
		reader(5, { firstName: 'Eve' });
		await startWell();
		expect(texted().sort()).toEqual([phoneOf(1), phoneOf(3), phoneOf(5)]);
		expect(sms.notesOf(phoneOf(4))).toHaveLength(1);
	});

	it('says so when the credit does not last, and sends the rest later', async () => {
		sms.account.settings.credits = 1;
		reader(6);
		reader(7);
		const failed = await start();
		expect(failed.data.resultData.error?.message).toMatch(
			/1 of 2 texts were not sent: .*INSUFFICIENT_CREDITS.*start this workflow again/,
		);
		const none = await start();
		expect(JSON.stringify(none.data.resultData.error)).toContain('touchSMS took none of 1 text(s)');
		sms.account.settings.credits = 10_000;
		await startWell();
		expect(sms.textsTo(phoneOf(6))).toHaveLength(1);
		expect(sms.textsTo(phoneOf(7))).toHaveLength(1);
	});

	const many = Array.from({ length: 508 }, (_, n) => phoneOf(n + 101));
	it('texts 509 with two requests, no number twice, and notes what became of each', async () => {
		const { sandbox } = sms.stack;
		await sms.configure('T4', { audienceTag: 'everybody', campaignName: 'big' });
		sandbox.settings.contacts.allowDuplicates = true;
		// By the order in which they came, the twins and the opted-out are in different requests.
		const people = [many[506], ...many].map((phone, place) => {
			const person = reader(0, { phone, tags: ['everybody'] });
			sandbox.contacts.annotate(person, { dateAdded: person.dateAdded + place });
			return person;
		});
		for (const phone of [phoneOf(101), phoneOf(608)]) sms.account.optOut(phone, Date.now());
		expect(await sendings(startWell)).toBe(2);

		expect(texted('big').sort()).toEqual(many.slice(1, -1));
		const notes = people.map(({ id }) => sandbox.store.notesOf.get(id) ?? []);
		expect(notes.filter((all) => all.length !== 1)).toEqual([]);
		const noted = (words: string) => notes.flat().filter(({ body }) => body.includes(words)).length;
		expect(noted('was not sent: OPTED_OUT')).toBe(2);
		expect(noted('was not sent: DUPLICATE_RECIPIENT')).toBe(1);
		const { contacts } = sandbox.store;
		const tags = people.flatMap(({ id }) => contacts.get(id)?.tags ?? []);
		expect(tags.filter((tag) => tag === 'touchsms: texted big')).toHaveLength(509);
	});

	it('goes on with the rest of 509 when the credit did not last, and texts nobody twice', async () => {
		await sms.configure('T4', { campaignName: 'bigger' });
		sms.account.settings.credits = 300;
		const failed = await start();
		expect(failed.data.resultData.error?.message).toMatch(
			/^206 of 509 texts were not sent: .*INSUFFICIENT_CREDITS.{0,200}$/,
		);
		expect(texted('bigger')).toHaveLength(300);
		sms.account.settings.credits = 10_000;
		await startWell();
		expect(texted('bigger').sort()).toEqual(many.slice(1, -1));
	});
});
