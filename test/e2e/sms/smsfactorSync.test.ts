import { fixtures } from '../../../sandbox';
import { createNote } from '../../../sandbox/model/notes';
import { createTask } from '../../../sandbox/model/tasks';
import type { Contact } from '../../../sandbox/model/types';
import { deliver, type DeliveryOptions } from '../../../sandbox/sms/deliver';
import { SMSFACTOR } from '../../../sandbox/sms/fixtures';
import { SmsStack } from '../../support/sms/smsStack';

jest.setTimeout(180_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('smsfactor', { config: { dryRun: false } });
	// A receipt is a run of its own, which the tests ask for.
	sms.account.settings.autoReceipts = false;
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

let lastNumber = 400;
const newContact = (input: object = {}) =>
	sms.stack.sandbox.contacts.create(fixtures.LOCATION_ID, {
		firstName: 'Ada',
		phone: `+33639980${(lastNumber += 1)}`,
		...input,
	});
const phoneOf = ({ phone }: Contact) => phone ?? '';

/** An event as SMSFactor, or somebody else, posts it; answers the statuses. */
async function push(event: string, input: object, options: DeliveryOptions = {}) {
	const { sandbox } = sms.stack;
	const body = sms.account.owner.event(sandbox, sms.account, event, { ...input });
	return (await deliver(sandbox, sms.account, [body], options)).statuses;
}

describe('F3: task or note → text, with receipts', () => {
	const addNote = (contact: Contact, body: string) =>
		createNote(sms.stack.sandbox, contact, { body });
	const addTask = (contact: Contact, title: string, more: { body?: string } = {}) =>
		createTask(sms.stack.sandbox, contact, {
			title,
			dueDate: DUE,
			completed: false,
			...more,
		});
	const DUE = '2031-01-15T13:00:00Z';
	const act = (change: () => unknown) =>
		sms.goodRun('F3', async () => {
			await change();
			await sms.poll('F3');
		});
	const toStaff = () => sms.textsTo(SMSFACTOR.staffNumber);

	it('texts a new task to the staff, with the ids of contact and task [R17 P08 P09 P19]', async () => {
		const ada = newContact();
		let id = '';
		await act(() => (id = addTask(ada, 'Send the offer').id));
		const sent = toStaff().at(-1);
		expect(sent?.text).toBe('New task for Ada: Send the offer (due 2031-01-15 14:00)');
		expect(sent?.reference).toBe(`${ada.id}.${id}`);
		expect(sms.notesOf(phoneOf(ada))).toEqual([
			`[SMSFactor] Text to ${SMSFACTOR.staffNumber} (ticket ${sent?.campaign}, cost 1): ${sent?.text}`,
		]);
	});

	it('texts a note to the contact only if it says so, and no note of its own [R17 P10]', async () => {
		const ada = newContact();
		const before = toStaff().length;
		await act(() => addNote(ada, '<p>SMS: Your order is ready</p>'));
		expect(sms.textsTo(phoneOf(ada)).map(({ text }) => text)).toEqual(['Your order is ready']);
		await act(() => addNote(ada, 'Pays late'));
		expect(toStaff().at(-1)?.text).toBe('New note on Ada: Pays late');
		expect(sms.textsTo(phoneOf(ada))).toHaveLength(1);
		await sms.poll('F3');
		expect(toStaff()).toHaveLength(before + 1);
		expect(sms.notesOf(phoneOf(ada))).toHaveLength(4);
	});

	it('texts nobody who wants no texts, and says so in a note [P11]', async () => {
		const shy = newContact({ dndSettings: { SMS: { status: 'active' } } });
		await act(() => addNote(shy, 'SMS: Hello'));
		expect(sms.textsTo(phoneOf(shy))).toEqual([]);
		expect(sms.notesOf(phoneOf(shy))[0]).toBe(
			'[SMSFactor] The contact was not texted (the contact wants no texts): Hello',
		);
	});

	it('goes on with the others when SMSFactor is busy or refuses one of them [P12 P13 P14 P15]', async () => {
		const [gone, first, second] = [newContact(), newContact(), newContact()];
		sms.account.optOut(phoneOf(gone), Date.now());
		sms.account.faults.add({ kind: 'rateLimited', path: '/send', times: 2 });
		await act(() => [gone, first, second].map((one) => addTask(one, 'SMS: See you')));
		expect(sms.textsTo(phoneOf(gone))).toEqual([]);
		expect(sms.notesOf(phoneOf(gone))[0]).toMatch(/was not sent \(blacklisted\): See you$/);
		for (const one of [first, second]) expect(sms.textsTo(phoneOf(one))).toHaveLength(1);
	});

	it('goes on where it stopped when there was no credit, and texts nobody twice [P10 P15]', async () => {
		const contacts = [newContact(), newContact(), newContact()];
		const body = { status: -3, message: 'Insufficient credits' };
		sms.account.faults.add({ kind: 'status', status: 200, body, path: '/send', nth: 2 });
		let failure = '';
		const run = await sms.nextRun('F3', async () => {
			failure = await sms.nextFailure(async () => {
				for (const one of contacts) addTask(one, 'SMS: Thank you');
				await sms.poll('F3');
			});
		});
		expect(failure).toContain('your SMSFactor account has no credit left');
		expect((await sms.retry(run)).status).toBe('success');
		for (const one of contacts) {
			expect(sms.textsTo(phoneOf(one))).toHaveLength(1);
			expect(sms.notesOf(phoneOf(one))).toHaveLength(1);
		}
	});

	it('lets SMSFactor keep a text until shortly before the task is due, in the time of Paris [R17]', async () => {
		const ada = newContact();
		await sms.configure('F3', { minutesBeforeDue: 60 });
		await act(() => addTask(ada, 'SMS: See you soon'));
		await sms.configure('F3', { minutesBeforeDue: 0 });
		const [sent] = sms.textsTo(phoneOf(ada));
		expect(sent).toMatchObject({ status: 'scheduled', scheduledFor: Date.parse(DUE) - 3_600_000 });
		expect(sms.notesOf(phoneOf(ada))[0]).toContain('for 2031-01-15 13:00:00 Paris time');
	});

	it('texts nobody in a dry run, and leaves out tasks that F2 has made [P16]', async () => {
		const ada = newContact();
		const before = sms.textsTo().length;
		await sms.configure('F3', { dryRun: true });
		await act(() => {
			addTask(ada, 'SMS: Only a try');
			addTask(ada, 'Call back', { body: '[SMSFactor] Text from somebody' });
		});
		await sms.configure('F3', { dryRun: false });
		expect(sms.textsTo()).toHaveLength(before);
		expect(sms.notesOf(phoneOf(ada))).toEqual([
			`[SMSFactor] Dry run, nothing was sent. Text to ${phoneOf(ada)}: Only a try`,
		]);
	});

	it('notes once what arrived, and makes a task when it did not [R17 P10]', async () => {
		const ada = newContact();
		await act(() => addNote(ada, 'SMS: Hello'));
		const messageId = sms.textsTo(phoneOf(ada))[0]?.id;
		const receipt = { messageId, status: 3 };
		for (let time = 0; time < 2; time += 1) await sms.goodRun('F3', () => push('DLR', receipt));
		expect(sms.notesOf(phoneOf(ada))).toEqual([
			`[SMSFactor] Text to ${phoneOf(ada)} arrived`,
			expect.stringContaining('Hello'),
			'SMS: Hello',
		]);
		await sms.goodRun('F3', () => push('DLR', { messageId, status: 5 }));
		expect(sms.notesOf(phoneOf(ada))[0]).toContain('did not arrive: the number does not exist');
		expect(sms.tasksOf(phoneOf(ada))).toMatchObject([
			{ title: `Call in place of the text to ${phoneOf(ada)}` },
		]);
	});

	it('refuses receipts that SMSFactor has not signed [P18]', async () => {
		const ada = newContact();
		await act(() => addNote(ada, 'SMS: Hello'));
		const messageId = sms.textsTo(phoneOf(ada))[0]?.id;
		const before = sms.notesOf(phoneOf(ada)).length;
		for (const signature of ['wrong', 'none'] as const) {
			expect(await push('DLR', { messageId, status: 2 }, { signature })).toEqual([403]);
		}
		expect(sms.notesOf(phoneOf(ada))).toHaveLength(before);
		expect(sms.tasksOf(phoneOf(ada))).toEqual([]);
	});
});
