import type { Contact } from '../../../sandbox/model/types.cts';
import { SMSFACTOR } from '../../../sandbox/sms/fixtures.cts';
import { deactivateWorkflow } from '../../../harness/n8n/workflows.cts';
import { smsfactorList } from '../../support/sms/smsfactorList.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';
import {
	addNote,
	addTask,
	DUE,
	newContact,
	phoneOf,
	seenBy,
} from '../../support/sms/smsfactorScene.cts';

jest.setTimeout(180_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('smsfactor', {
		config: { dryRun: false },
		// HighLevel's limit, ten times as fast.
		sandbox: { settings: { rateLimit: { max: 100, intervalMs: 1000 } } },
	});
	// A receipt is a run of its own, which the tests ask for.
	sms.account.settings.autoReceipts = false;
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

describe('F3: task or note → text, with receipts', () => {
	const act = (change: () => unknown) => seenBy(sms, 'F3', change);
	const toStaff = () => sms.textsTo(SMSFACTOR.staffNumber);

	it('texts a new task to the staff, with the ids of contact and task', async () => {
		const ada = newContact(sms);
		let id = '';
		await act(() => (id = addTask(sms, ada, 'Send the offer').id));
		const sent = toStaff().at(-1);
		expect(sent?.text).toBe('New task for Ada: Send the offer (due 2031-01-15 14:00)');
		expect(sent?.reference).toBe(`${ada.id}.${id}`);
		expect(sms.notesOf(phoneOf(ada))).toEqual([
			`[SMSFactor] Text to ${SMSFACTOR.staffNumber} (ticket ${sent?.campaign}, cost 1): ${sent?.text}`,
		]);
	});

	it('texts a note to the contact only if it says so, and no note of its own', async () => {
		const ada = newContact(sms);
		const before = toStaff().length;
		await act(() => addNote(sms, ada, '<p>SMS: Your order is ready</p>'));
		expect(sms.textsTo(phoneOf(ada)).map(({ text }) => text)).toEqual(['Your order is ready']);
		await act(() => addNote(sms, ada, 'Pays late'));
		expect(toStaff().at(-1)?.text).toBe('New note on Ada: Pays late');
		expect(sms.textsTo(phoneOf(ada))).toHaveLength(1);
		await sms.poll('F3');
		expect(toStaff()).toHaveLength(before + 1);
		expect(sms.notesOf(phoneOf(ada))).toHaveLength(4);
	});

	it('texts nobody who wants no texts, and says so in a note', async () => {
		const shy = newContact(sms, { dndSettings: { SMS: { status: 'active' } } });
		await act(() => addNote(sms, shy, 'SMS: Hello'));
		expect(sms.textsTo(phoneOf(shy))).toEqual([]);
		expect(sms.notesOf(phoneOf(shy))[0]).toBe(
			'[SMSFactor] The contact was not texted (the contact wants no texts): Hello',
		);
	});

	it('goes on with the others when SMSFactor is busy or refuses one of them', async () => {
		const [gone, first, second] = [newContact(sms), newContact(sms), newContact(sms)];
		sms.account.optOut(phoneOf(gone), Date.now());
		sms.account.faults.add({ kind: 'rateLimited', path: '/send', times: 2 });
		await act(() => [gone, first, second].map((one) => addTask(sms, one, 'SMS: See you')));
		expect(sms.textsTo(phoneOf(gone))).toEqual([]);
		expect(sms.notesOf(phoneOf(gone))[0]).toMatch(/was not sent \(blacklisted\): See you$/);
		for (const one of [first, second]) expect(sms.textsTo(phoneOf(one))).toHaveLength(1);
	});

	it('goes on where it stopped when there was no credit, and texts nobody twice', async () => {
		const contacts = [newContact(sms), newContact(sms), newContact(sms)];
		const body = { status: -3, message: 'Insufficient credits' };
		sms.account.faults.add({ kind: 'status', status: 200, body, path: '/send', nth: 2 });
		let failure = '';
		const run = await sms.nextRun('F3', async () => {
			failure = await sms.nextFailure(async () => {
				for (const one of contacts) addTask(sms, one, 'SMS: Thank you');
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

	it('lets SMSFactor keep a text until shortly before the task is due, in the time of Paris', async () => {
		const ada = newContact(sms);
		await sms.configure('F3', { minutesBeforeDue: 60 });
		await act(() => addTask(sms, ada, 'SMS: See you soon'));
		await sms.configure('F3', { minutesBeforeDue: 0 });
		const [sent] = sms.textsTo(phoneOf(ada));
		expect(sent).toMatchObject({ status: 'scheduled', scheduledFor: Date.parse(DUE) - 3_600_000 });
		expect(sms.notesOf(phoneOf(ada))[0]).toContain('for 2031-01-15 13:00:00 Paris time');
	});
});

describe('F1: contacts ⇄ list, and STOP', () => {
	const list = smsfactorList(() => sms);
	const { inList, infos, inHighLevel, update, writesToList, editList } = list;
	const { changed, shared, syncAll } = list;

	it('writes nothing to either side in a dry run', async () => {
		const old = await shared({ firstName: 'Al', lastName: 'Old' });
		editList(old, { info1: 'New' });
		const ada = newContact(sms);
		const before = writesToList();
		await sms.configure('F1', { dryRun: true });
		await syncAll();
		expect([inList(ada), writesToList()]).toEqual([[], before]);
		expect(inHighLevel(old)).toMatchObject({ lastName: 'Old' });
		await sms.configure('F1', { dryRun: false });
		await syncAll();
		expect(inList(ada)).toHaveLength(1);
		expect(inHighLevel(old)).toMatchObject({ lastName: 'New' });
	});

	it('takes a contact into the list, keeps it up to date, and writes nothing twice', async () => {
		const grace = await shared({ firstName: 'Grace', lastName: 'Hopper' });
		expect(infos(grace)).toEqual([['Hopper', 'Grace', '']]);
		expect(inList(grace)[0]?.fields.info4).toMatch(new RegExp(`^${grace.id}#\\w+$`));
		await changed(() => update(grace, { email: 'grace@example.com' }));
		expect(infos(grace)).toEqual([['Hopper', 'Grace', 'grace@example.com']]);
		const before = writesToList();
		await changed(() => update(grace, { city: 'Arlington' }));
		expect(writesToList()).toBe(before);
	});

	it('takes over what was changed or added in the list, but no blank', async () => {
		const kay = await shared({ firstName: 'Kay', lastName: 'Old', email: 'kay@example.com' });
		editList(kay, { info1: 'New', info3: '' });
		const phone = '+33639980900';
		sms.account.addContact(Date.now(), {
			phone,
			lists: [SMSFACTOR.listId],
			fields: { info1: 'Lamarr', info2: 'Hedy', info3: 'hedy@example.com' },
		});
		await syncAll();
		expect(inHighLevel(kay)).toMatchObject({ lastName: 'New', email: 'kay@example.com' });
		expect(infos(kay)).toEqual([['New', 'Kay', 'kay@example.com']]);
		const hedy = { firstName: 'Hedy', lastName: 'Lamarr', email: 'hedy@example.com' };
		expect(sms.contactsBy(phone)).toMatchObject([hedy]);
		expect(inList({ phone })).toHaveLength(1);
		const before = writesToList();
		await syncAll();
		expect(writesToList()).toBe(before);
	});

	it('lets HighLevel win when both sides were changed, or SMSFactor if told so', async () => {
		const ida = await shared({ firstName: 'Ida', lastName: 'First' });
		update(ida, { lastName: 'Here' });
		editList(ida, { info1: 'There' });
		await syncAll();
		expect([inHighLevel(ida)?.lastName, infos(ida)]).toEqual(['Here', [['Here', 'Ida', '']]]);
		// First, as F1 may look by its schedule at any time.
		await sms.configure('F1', { wins: 'SMSFactor' });
		update(ida, { lastName: 'Again here' });
		editList(ida, { info1: 'There' });
		await syncAll();
		await sms.configure('F1', { wins: 'HighLevel' });
		expect([inHighLevel(ida)?.lastName, infos(ida)]).toEqual(['There', [['There', 'Ida', '']]]);
	});

	it('reads the whole list when more than 50 have changed at once, and doubles nobody', async () => {
		const ann = await shared({ firstName: 'Ann', lastName: 'Old' });
		const eli = await shared({ firstName: 'Eli', lastName: 'Old' });
		const people: Contact[] = [];
		const start = sms.stack.sandbox.journal.length;
		await changed(() => {
			for (let n = 0; n < 60; n += 1) people.push(newContact(sms, { lastName: `Number ${n}` }));
			update(ann, { lastName: 'Here' });
			editList(eli, { info1: 'There' });
		});
		expect(people.map(infos)).toEqual(people.map((_, n) => [[`Number ${n}`, 'Ada', '']]));
		expect([ann, eli].map(infos)).toEqual([[['Here', 'Ann', '']], [['There', 'Eli', '']]]);
		expect(inHighLevel(eli)?.lastName).toBe('There');
		const requests = sms.stack.sandbox.journal.slice(start);
		const routes = requests.map(({ method, route }) => `${method} ${route}`);
		expect(routes).not.toContain('GET /contacts/:contactId');
		expect(routes.filter((route) => route.includes('/smsfactor/list')).length).toBeLessThan(7);
		const before = writesToList();
		await syncAll();
		expect(writesToList()).toBe(before);
	});

	it('sets Do Not Disturb on STOP at once, once, and takes the number off the list', async () => {
		const bob = await shared({ firstName: 'Bob', tags: ['sms-optin'] });
		const from = phoneOf(bob);
		for (const signature of ['wrong', 'none'] as const) {
			expect((await sms.receive({ from, text: 'STOP', signature })).delivered).toBe(403);
		}
		expect(inHighLevel(bob)?.dndSettings?.SMS?.status).not.toBe('active');
		for (let time = 0; time < 2; time += 1) {
			await sms.goodRun('F1', () => sms.receive({ from, text: 'STOP', id: 'stop-of-bob' }));
		}
		expect(inHighLevel(bob)).toMatchObject({
			dndSettings: { SMS: { status: 'active' } },
			tags: ['sms-optout'],
		});
		expect(sms.notesOf(from)).toEqual([
			expect.stringContaining(`${from} wants no more texts: STOP`),
		]);
		await changed(() => update(bob, { city: 'Paris' }));
		expect(inList(bob)).toEqual([]);
	});

	it('waits when SMSFactor is busy, tells the error log when it is down, and goes on after a retry', async () => {
		const [eve, mia] = [newContact(sms), newContact(sms)];
		sms.account.faults.add({ kind: 'rateLimited', path: '/list', times: 2 });
		await changed(() => [eve, mia].map((one) => update(one, { lastName: 'Busy' })));
		expect([infos(eve), infos(mia)]).toEqual([[['Busy', 'Ada', '']], [['Busy', 'Ada', '']]]);
		sms.account.faults.add({ kind: 'status', status: 500, path: '/list' });
		let failure = '';
		const run = await sms.nextRun('F1', async () => {
			failure = await sms.nextFailure(async () => {
				update(eve, { lastName: 'Down' });
				await sms.poll('F1');
			});
		});
		expect(failure).toContain('SMSFactor is out of order');
		sms.account.faults.clear();
		expect((await sms.retry(run)).status).toBe('success');
		expect(infos(eve)).toEqual([['Down', 'Ada', '']]);
	});

	it('says what HighLevel does not take, and saves the others', async () => {
		const bad = await shared({ firstName: 'Bad' });
		const good = await shared({ firstName: 'Good' });
		editList(bad, { info3: 'no address at all' });
		editList(good, { info1: 'Saved' });
		const { data } = await sms.start('F1', 'Sync All by Hand');
		expect(data.resultData.error?.message).toContain(
			`HighLevel did not take ${phoneOf(bad)} from SMSFactor's list`,
		);
		expect(inHighLevel(good)?.lastName).toBe('Saved');
		editList(bad, { info3: '' });
	});

	it('brings 2,000 new contacts into the list within both limits', async () => {
		const { sandbox, session } = sms.stack;
		// By hand only: the triggers would look at all the new ones at the same time.
		for (const code of ['F1', 'F3']) await deactivateWorkflow(session, sms.workflow(code).id);
		for (let n = 1000; n < 3000; n += 1) newContact(sms, { phone: `+3363998${n}` });
		sms.account.settings.rateLimit = { max: 30, intervalMs: 1000, blockMs: 0 };
		const start = sandbox.journal.length;
		await syncAll();
		const requests = sandbox.journal.slice(start);
		expect(requests.filter(({ status }) => status === 429)).toEqual([]);
		expect(requests.length).toBeLessThan(100);
		const phones = [...sms.account.contacts.values()].map(({ phone }) => phone);
		expect(new Set(phones).size).toBe(phones.length);
		expect(phones.filter((phone) => /^\+3363998[12]\d{3}$/.test(phone))).toHaveLength(2000);
	});
});
