import { DateTime } from 'luxon';
import { fixtures } from '../../../sandbox/index.cts';
import { startStack } from '../../../harness/stacks/stack.cts';
import { calm, roezanSandbox, startRoezan } from '../../support/sms/roezan.cts';
import { scheduledRun } from '../../support/sms/scheduledRun.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(280_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await startRoezan(await startStack(roezanSandbox), 'Z1', { contactsPerRun: 75 });
});
beforeEach(() => calm(sms));
afterAll(() => sms?.close());

const addContact = (input: object) =>
	sms.stack.sandbox.contacts.create(fixtures.LOCATION_ID, input);
const taskOf = (phone: string) => sms.tasksOf(phone)[0];
const smsDnd = (phone: string) => sms.contactBy(phone)?.dndSettings?.SMS?.status;
/** Requests to Roezan since the journal was cleared. */
const asked = () => sms.stack.sandbox.journal.filter(({ path }) => path.startsWith('/sms/roezan'));

describe('Z1 messages → contact, notes, tasks', () => {
	const forwarded = (input: Parameters<SmsStack['receive']>[0]) =>
		sms.goodRun('Z1', () => sms.receive(input));
	let quietTexts = 0;
	/** A text that only asking finds: nothing forwards it. */
	const receiveQuietly = (from: string, text: string, at = Date.now()) => {
		const { sandbox } = sms.stack;
		if (!sms.account.contactOf(from)) sms.account.addContact(at, { phone: from });
		sandbox.outbox.inbound.push({
			id: `quiet-${(quietTexts += 1)}`,
			provider: 'roezan',
			from,
			to: sms.account.owner.number,
			text,
			at,
			url: '',
			delivered: 0,
		});
	};

	it('makes a contact of a new number, with its name and a note', async () => {
		await forwarded({ from: '+15550111001', name: 'Ada King Lovelace', text: 'Are you open?' });
		expect(sms.contactBy('+15550111001')).toMatchObject({
			firstName: 'Ada',
			lastName: 'King Lovelace',
			source: 'Roezan SMS',
			tags: ['roezan'],
		});
		expect(sms.notesOf('+15550111001')).toEqual([
			expect.stringMatching(
				/^\[Roezan\] \d{4}-\d\d-\d\d \d\d:\d\d Text from \+15550111001: Are you open\?$/,
			),
		]);
		expect(sms.tasksOf('+15550111001')).toEqual([]);
	});

	it('overwrites no name, and nothing with a blank', async () => {
		addContact({
			firstName: 'Bob',
			email: 'bob@example.com',
			phone: '+15550111002',
			tags: ['vip'],
		});
		await forwarded({ from: '+15550111002', name: 'Somebody Else', text: 'Hello' });
		await forwarded({ from: '+15550111002', name: '', text: 'Hello again' });
		expect(sms.contactBy('+15550111002')).toMatchObject({
			firstName: 'Bob',
			email: 'bob@example.com',
			tags: expect.arrayContaining(['vip', 'roezan']),
		});
		expect(sms.contactBy('+15550111002')?.lastName ?? '').toBe('');
		expect(sms.notesOf('+15550111002')).toHaveLength(2);
	});

	it('writes a text once that comes twice and is found by asking as well', async () => {
		const input = { from: '+15550111003', text: 'Only once', id: 'roezan-message-1' };
		await forwarded(input);
		await forwarded(input);
		await sms.start('Z1', 'Start by Hand');
		expect(sms.notesOf('+15550111003')).toHaveLength(1);
	});

	it('makes a task of a reminder and of TASK, at the contact’s local time', async () => {
		addContact({ phone: '+15550111004', timezone: 'America/Los_Angeles' });
		await forwarded({ from: '+15550111004', text: 'Please remind me tomorrow at 3pm to call Ann' });
		const due = DateTime.fromJSDate(new Date(taskOf('+15550111004')?.dueDate ?? ''));
		expect(due.setZone('America/Los_Angeles').toFormat('HH:mm')).toBe('15:00');
		expect(taskOf('+15550111004')).toMatchObject({ completed: false });
		expect(taskOf('+15550111004')?.title).toMatch(/call Ann/i);
		expect(taskOf('+15550111004')?.body).toMatch(/^\[Roezan\] Text from \+15550111004: Please/);

		await forwarded({ from: '+15550111005', text: 'TASK Send the offer' });
		expect(taskOf('+15550111005')).toMatchObject({ title: 'Send the offer' });
		expect(sms.notesOf('+15550111005')).toHaveLength(1);
	});

	it('sets Do Not Disturb for SMS on STOP, and takes it back on START', async () => {
		await forwarded({ from: '+15550111006', text: 'Stop' });
		expect(smsDnd('+15550111006')).toBe('active');
		await forwarded({ from: '+15550111006', text: 'START' });
		expect(smsDnd('+15550111006')).toBe('inactive');
		expect(sms.notesOf('+15550111006')).toHaveLength(2);
	});

	it('refuses who does not know the secret', async () => {
		const before = await sms.runs('Z1');
		for (const signature of ['wrong', 'none'] as const) {
			const { deliveries } = await sms.receive({ from: '+15550111007', text: 'x', signature });
			expect(deliveries).toEqual([403]);
		}
		expect(await sms.runs('Z1')).toBe(before);
		expect(sms.contactBy('+15550111007')).toBeUndefined();
	});

	it('asks Roezan about the contacts with the tag, and takes new texts in, in order', async () => {
		for (const phone of ['+15550111011', '+15550111012', '+15550111013']) {
			addContact({ firstName: 'Polled', phone, tags: ['roezan'] });
		}
		addContact({ firstName: 'Untagged', phone: '+15550111014' });
		const now = Date.now();
		receiveQuietly('+15550111011', 'Second', now - 1000);
		receiveQuietly('+15550111011', 'First', now - 60_000);
		receiveQuietly('+15550111011', 'Long ago', now - 30 * 24 * 3_600_000);
		receiveQuietly('+15550111012', 'remind me next week to pay');
		receiveQuietly('+15550111014', 'Nobody asks about me');
		const { status } = await sms.start('Z1', 'Start by Hand');
		expect(status).toBe('success');
		expect(sms.notesOf('+15550111011').toReversed()).toEqual([
			expect.stringContaining(': First'),
			expect.stringContaining(': Second'),
		]);
		expect(sms.tasksOf('+15550111012')).toHaveLength(1);
		expect(sms.notesOf('+15550111014')).toEqual([]);
		// Not in Roezan at all.
		expect(sms.notesOf('+15550111013')).toEqual([]);
	});

	it('goes on after a failure with the text that failed, and doubles nothing', async () => {
		addContact({ phone: '+15550111021', tags: ['roezan'] });
		const now = Date.now();
		for (const [text, at] of [
			['One', now - 3000],
			['TASK Two', now - 2000],
			['Three', now - 1000],
		] as const) {
			receiveQuietly('+15550111021', text, at);
		}
		sms.account.faults.add({ kind: 'status', status: 500, path: '/api/integrations/contacts/*' });
		const first = await sms.start('Z1', 'Start by Hand');
		expect(first.status).toBe('error');
		expect(first.data.resultData.error?.message).toContain('Roezan SMS: HTTP 500');
		sms.account.faults.clear();

		sms.stack.sandbox.addFault({ kind: 'status', status: 422, path: '*/tasks', method: 'POST' });
		const second = await sms.retry(first);
		expect(second.status).toBe('error');
		expect(sms.notesOf('+15550111021')).toHaveLength(2);
		sms.stack.sandbox.clearFaults();

		expect((await sms.retry(second)).status).toBe('success');
		const words = sms.notesOf('+15550111021').map((note) => note.split(': ')[1]);
		expect(words.toReversed()).toEqual(['One', 'TASK Two', 'Three']);
		expect(sms.tasksOf('+15550111021')).toMatchObject([{ title: 'Two' }]);
	});

	it('takes turns with 150 contacts within the limit, and asks once for each when it knows them', async () => {
		sms.stack.sandbox.reset({ keepTokens: true });
		calm(sms, { max: 60 });
		const phones = Array.from({ length: 150 }, (_, n) => `+1555012${String(n).padStart(4, '0')}`);
		for (const phone of phones) {
			addContact({ phone, tags: ['roezan'] });
			sms.account.addContact(Date.now(), { phone });
		}
		for (const phone of phones.filter((_, n) => n % 15 === 0)) receiveQuietly(phone, 'Hello');
		const noted = () => phones.filter((phone) => sms.notesOf(phone).length === 1).length;

		const requests = [];
		for (let turn = 0; turn < 3; turn += 1) {
			sms.stack.sandbox.clearJournal();
			sms.account.faults.add({ kind: 'rateLimited', path: '/api/integrations/*', nth: 7 });
			expect((await scheduledRun(sms, 'Z1')).status).toBe('success');
			expect(asked().some(({ status }) => status === 429)).toBe(true);
			requests.push(asked().filter(({ status }) => status === 200).length);
		}
		expect(requests).toEqual([150, 150, 75]);
		expect(noted()).toBe(10);
	});
});
