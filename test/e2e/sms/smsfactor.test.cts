import { SMSFACTOR } from '../../../sandbox/sms/fixtures.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';
import {
	addNote,
	addTask,
	fillInForm,
	freshNumber,
	newContact,
	phoneOf,
	push,
	seenBy,
} from '../../support/sms/smsfactorScene.cts';

jest.setTimeout(180_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('smsfactor', { config: { dryRun: false } });
	// A receipt is a run of its own, which the tests ask for by name.
	sms.account.settings.autoReceipts = false;
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

const toStaff = () => sms.textsTo(SMSFACTOR.staffNumber);

const fillIn = (fields: Record<string, string>) => fillInForm(sms, fields);

describe('F2: text or form → contact, note, task', () => {
	const text = (from: string, words: string, id?: string) =>
		sms.goodRun('F2', () => sms.receive({ from, text: words, id }));

	it('makes a contact with a note of somebody who texts, and no task', async () => {
		const from = freshNumber();
		await text(from, 'Do you open on Sunday?');
		expect(sms.contactsBy(from)).toHaveLength(1);
		expect(sms.notesOf(from)).toEqual([`[SMSFactor] Text from ${from}: Do you open on Sunday?`]);
		expect(sms.tasksOf(from)).toEqual([]);
	});

	it('makes a task of a request and tells the staff, with the ids of contact and task', async () => {
		const from = freshNumber();
		const before = toStaff().length;
		await text(from, 'TASK Call me back tomorrow');
		const [task] = sms.tasksOf(from);
		expect(task).toMatchObject({ title: 'Call me back', completed: false });
		const sent = toStaff().slice(before);
		expect(sent).toHaveLength(1);
		expect(sent[0]?.text).toContain(`${from}: Call me back`);
		expect(sent[0]?.reference).toBe(`${sms.contactBy(from)?.id}.${task?.id}`);
	});

	it('understands a request in French', async () => {
		const from = freshNumber();
		await text(from, 'Rappelez-moi demain à 15h');
		expect(sms.tasksOf(from)).toHaveLength(1);
	});

	it('writes and texts once when SMSFactor delivers twice, or somebody repeats the request later', async () => {
		const from = freshNumber();
		const before = toStaff().length;
		await text(from, 'TASK Send the offer', 'delivered-twice');
		await text(from, 'TASK Send the offer', 'delivered-twice');
		expect(sms.notesOf(from)).toHaveLength(1);
		expect(sms.tasksOf(from)).toHaveLength(1);
		expect(toStaff()).toHaveLength(before + 1);
	});

	it.each(['wrong', 'none'] as const)('refuses a text with %s signature', async (signature) => {
		const from = freshNumber();
		const { delivered } = await sms.receive({ from, text: 'TASK forged', signature });
		expect(delivered).toBe(403);
		expect(sms.contactBy(from)).toBeUndefined();
	});

	it('adds to the contact who has the number, and leaves what is known', async () => {
		const from = freshNumber();
		const known = newContact(sms, {
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada.f2@example.com',
			phone: from,
			tags: ['vip'],
		});
		await text(from, 'Thank you');
		expect(sms.contactsBy(from)).toMatchObject([
			{ id: known.id, firstName: 'Ada', email: 'ada.f2@example.com', tags: ['vip'] },
		]);
	});

	it('takes a form with consent, and overwrites nothing with a blank', async () => {
		const phone = freshNumber();
		const answers = { phone, firstName: 'Grace', lastName: 'Hopper', email: 'grace@example.com' };
		await sms.goodRun('F2', () => fillIn({ ...answers, consent: '["I agree"]' }));
		const grace = { firstName: 'Grace', lastName: 'Hopper', email: 'grace@example.com' };
		expect(sms.contactsBy(phone)).toMatchObject([{ ...grace, tags: ['sms-optin'] }]);
		await sms.goodRun('F2', () => fillIn({ phone, firstName: '', message: 'Please call me back' }));
		expect(sms.contactsBy(phone)).toMatchObject([{ ...grace, tags: ['sms-optin'] }]);
		expect(sms.notesOf(phone)).toHaveLength(2);
		expect(sms.tasksOf(phone)).toHaveLength(1);
		const other = freshNumber();
		await sms.goodRun('F2', () => fillIn({ phone: other, firstName: 'Eve', email: grace.email }));
		expect(sms.contactsBy(phone)).toMatchObject([grace]);
		expect(sms.notesOf(other)).toEqual([
			expect.stringContaining(`another contact, ${grace.email}`),
		]);
	});

	it('takes nothing of a form for a command, and rewrites no customer and no consent', async () => {
		const phone = freshNumber();
		const dndSettings = { SMS: { status: 'active', message: 'STOP', code: '101' } };
		const known = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada.known@example.com' };
		newContact(sms, { ...known, phone, tags: ['sms-optout'], dndSettings });
		const hostile = { phone, firstName: 'Eve', lastName: 'Evil', email: 'eve@example.com' };
		for (const message of ['START', 'Inscription', 'UNSTOP', 'NEW Eve Evil eve@example.com']) {
			await sms.goodRun('F2', () => fillIn({ ...hostile, message, consent: '["I agree"]' }));
		}
		expect(sms.contactsBy(phone)).toMatchObject([
			{ ...known, tags: ['sms-optout'], dndSettings: { SMS: { status: 'active' } } },
		]);
		const other = freshNumber();
		const bob = newContact(sms, { firstName: 'Bob', phone: other, tags: ['sms-optin'] });
		await sms.goodRun('F2', () => fillIn({ ...hostile, phone: other, message: 'STOP' }));
		expect(sms.contactsBy(other)).toMatchObject([{ firstName: 'Bob', tags: ['sms-optin'] }]);
		expect(sms.contactsBy(other)[0]?.email ?? null).toBe(bob.email ?? null);
		expect(sms.notesOf(other)[0]).toContain('eve@example.com');
	});

	it('texts the staff no more than Config allows in a day, of ten forms at the same time too', async () => {
		const before = toStaff().length;
		// Those that were refused and tried again above count as well.
		await sms.configure('F2', { maxTextsPerDay: before + 3 });
		const phones = Array.from({ length: 10 }, () => freshNumber());
		await Promise.all(
			phones.map((phone, place) =>
				fillIn({
					phone,
					firstName: 'URGENT $& pay at http://evil.example',
					message: `Please call me back at http://evil.example/${place}`,
				}),
			),
		);
		await sms.settled();
		await sms.configure('F2', { maxTextsPerDay: 100_000 });
		const texts = toStaff().slice(before);
		expect(texts.length).toBeGreaterThan(0);
		expect(texts.length).toBeLessThanOrEqual(3);
		for (const { text: words } of texts) expect(words).not.toContain('evil');
		const told = phones.filter((phone) => sms.notesOf(phone).join().includes('maxTextsPerDay'));
		expect(told.length + texts.length).toBe(10);
		for (const phone of phones) expect(sms.tasksOf(phone)).toHaveLength(1);
	});

	it('lets START and the opt-in words lift Do Not Disturb at once, and adds the tag', async () => {
		const from = freshNumber();
		newContact(sms, {
			firstName: 'Back',
			phone: from,
			tags: ['sms-optout'],
			dndSettings: { SMS: { status: 'active' } },
		});
		await text(from, 'Inscription');
		expect(sms.contactBy(from)).toMatchObject({
			dndSettings: { SMS: { status: 'inactive' } },
			tags: ['sms-optin'],
		});
		// A word for leaving that SMSFactor itself does not know.
		await text(from, 'Revoke');
		expect(sms.contactBy(from)).toMatchObject({
			dndSettings: { SMS: { status: 'active' } },
			tags: [],
		});
	});

	it('takes a text that is held for moderation as sent', async () => {
		const from = freshNumber();
		sms.account.settings.moderation = true;
		await text(from, 'TASK Look at my order');
		sms.account.settings.moderation = false;
		expect(toStaff().at(-1)).toMatchObject({ status: 'held' });
		expect(sms.notesOf(from)).toHaveLength(1);
	});

	it('notes it when the staff may not be texted, although the answer is a 200', async () => {
		const from = freshNumber();
		sms.account.optOut(SMSFACTOR.staffNumber, Date.now());
		await text(from, 'TASK Bring the keys');
		sms.account.optIn(SMSFACTOR.staffNumber);
		expect(sms.notesOf(from)).toEqual([
			'[SMSFactor] The staff was not told of the task "Bring the keys": blacklisted',
			expect.stringContaining('Text from'),
		]);
	});

	it('waits and sends once when SMSFactor is busy', async () => {
		const from = freshNumber();
		const before = toStaff().length;
		sms.account.faults.add({ kind: 'rateLimited', path: '/send', times: 2 });
		await text(from, 'TASK Busy');
		expect(toStaff()).toHaveLength(before + 1);
	});

	it('tells the error log when the key is refused inside a 200, and goes on after a retry', async () => {
		const from = freshNumber();
		const before = toStaff().length;
		sms.account.faults.add({
			kind: 'status',
			status: 200,
			body: { status: -1, message: 'Authentication error' },
			path: '/send',
		});
		let failed = '';
		const run = await sms.nextRun('F2', async () => {
			failed = await sms.nextFailure(() => sms.receive({ from, text: 'TASK Fix it' }));
		});
		expect(failed).toContain("check the credential 'SMSFactor API token'");
		expect(run.status).toBe('error');
		sms.account.faults.clear();
		expect((await sms.retry(run)).status).toBe('success');
		expect(toStaff()).toHaveLength(before + 1);
		expect(sms.notesOf(from)).toHaveLength(1);
		expect(sms.tasksOf(from)).toHaveLength(1);
	});

	it('texts nobody in a dry run, but does all the rest', async () => {
		const from = freshNumber();
		const before = toStaff().length;
		await sms.configure('F2', { dryRun: true });
		await text(from, 'TASK Try it');
		await sms.configure('F2', { dryRun: false });
		expect(toStaff()).toHaveLength(before);
		expect(sms.tasksOf(from)).toHaveLength(1);
		const simulated = sms.stack.sandbox.journal.filter(({ path }) => path.endsWith('/simulate'));
		expect(simulated).toHaveLength(1);
	});
});

describe('F3: receipts and dry run', () => {
	it('notes once what arrived, and makes a task when it did not', async () => {
		const ada = newContact(sms);
		await seenBy(sms, 'F3', () => addNote(sms, ada, 'SMS: Hello'));
		const messageId = sms.textsTo(phoneOf(ada))[0]?.id;
		const receipt = { messageId, status: 3 };
		for (let time = 0; time < 2; time += 1)
			await sms.goodRun('F3', () => push(sms, 'DLR', receipt));
		expect(sms.notesOf(phoneOf(ada))).toEqual([
			`[SMSFactor] Text to ${phoneOf(ada)} arrived`,
			expect.stringContaining('Hello'),
			'SMS: Hello',
		]);
		await sms.goodRun('F3', () => push(sms, 'DLR', { messageId, status: 5 }));
		expect(sms.notesOf(phoneOf(ada))[0]).toContain('did not arrive: the number does not exist');
		expect(sms.tasksOf(phoneOf(ada))).toMatchObject([
			{ title: `Call in place of the text to ${phoneOf(ada)}` },
		]);
	});

	it('refuses receipts that SMSFactor has not signed', async () => {
		const ada = newContact(sms);
		await seenBy(sms, 'F3', () => addNote(sms, ada, 'SMS: Hello'));
		const messageId = sms.textsTo(phoneOf(ada))[0]?.id;
		const before = sms.notesOf(phoneOf(ada)).length;
		for (const signature of ['wrong', 'none'] as const) {
			expect(await push(sms, 'DLR', { messageId, status: 2 }, { signature })).toEqual([403]);
		}
		expect(sms.notesOf(phoneOf(ada))).toHaveLength(before);
		expect(sms.tasksOf(phoneOf(ada))).toEqual([]);
	});

	it('texts nobody in a dry run, and leaves out tasks that F2 has made', async () => {
		const ada = newContact(sms);
		const before = sms.textsTo().length;
		await sms.configure('F3', { dryRun: true });
		await seenBy(sms, 'F3', () => {
			addTask(sms, ada, 'SMS: Only a try');
			addTask(sms, ada, 'Call back', '[SMSFactor] Text from somebody');
		});
		await sms.configure('F3', { dryRun: false });
		expect(sms.textsTo()).toHaveLength(before);
		expect(sms.notesOf(phoneOf(ada))).toEqual([
			`[SMSFactor] Dry run, nothing was sent. Text to ${phoneOf(ada)}: Only a try`,
		]);
	});
});
