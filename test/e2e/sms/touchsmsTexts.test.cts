import { DateTime } from 'luxon';
import { CALENDARS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { bookAppointment, changeAppointment } from '../../../sandbox/model/appointments.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { listExecutions, type Execution } from '../../../harness/n8n/executions.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

const HOUR = 3_600_000;
const staff = '+61491571804';
let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('touchsms', { config: { staffNumber: staff } });
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

/** A time zone in which it is that hour now. */
function zoneWhere(hour: number): string {
	const offset = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
	return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

const daytime = zoneWhere(12);
const add = (input: object): Contact =>
	sms.stack.sandbox.contacts.create(LOCATION_ID, { timezone: daytime, ...input });
const note = (contact: Contact, body: string) => createNote(sms.stack.sandbox, contact, { body });
const iso = (time: number) => new Date(time).toISOString().replace(/\.\d+/, '');
const book = (contact: Contact, inMs: number) =>
	bookAppointment(sms.stack.sandbox, LOCATION_ID, contact.id, {
		calendarId: CALENDARS.intro,
		title: 'Haircut',
		startTime: iso(Date.now() + inMs),
		ignoreFreeSlotValidation: true,
	});
const task = (contact: Contact, title: string, dueDate: string) =>
	createTask(sms.stack.sandbox, contact, { title, dueDate, completed: false });
const spoken = (time: number, zone: string) =>
	DateTime.fromMillis(time, { zone }).setLocale('en-AU').toFormat("cccc d LLLL 'at' h:mm a");

const look = async (act: () => unknown) => {
	await act();
	await sms.poll('T2');
};
const seen = (act: () => unknown) => sms.goodRun('T2', () => look(act));

describe('T2 note, appointment or task → text', () => {
	it('texts a note that is meant for the customer, and says so in a note', async () => {
		const ann = add({ firstName: 'Ann', phone: '+61491570006' });
		await seen(() => {
			note(ann, 'She likes it short');
			note(ann, 'SMS: Your order is here');
		});
		expect(sms.textsTo('+61491570006')).toMatchObject([
			{ text: 'Your order is here', metadata: { contactId: ann.id, type: 'noteAdded' } },
		]);
		expect(sms.notesOf('+61491570006')).toContain(
			'[touchSMS] Text to +61491570006: Your order is here',
		);
	});

	it('does not start itself with its note, nor text a note twice', async () => {
		const runs = await sms.runs('T2');
		await sms.poll('T2');
		await sms.poll('T2');
		expect(await sms.runs('T2')).toBe(runs);
		expect(sms.textsTo('+61491570006')).toHaveLength(1);
	});

	it('tells of a new appointment in the customer’s time, and again when it was moved near', async () => {
		const ben = add({ firstName: 'Ben', phone: '+61491570156' });
		let event: ReturnType<typeof book> | undefined;
		await seen(() => {
			event = book(ben, 72 * HOUR);
		});
		if (!event) throw new Error('Nothing was booked');
		expect(sms.textsTo('+61491570156')).toMatchObject([
			{ text: `Hi Ben, your appointment "Haircut" is booked for ${spoken(event.start, daytime)}.` },
		]);
		const start = event.start - 69 * HOUR;
		await seen(() => {
			const times = { startTime: iso(start), endTime: iso(start + HOUR) };
			if (event)
				changeAppointment(sms.stack.sandbox, event, { ...times, ignoreFreeSlotValidation: true });
		});
		const [, reminder, ...more] = sms.textsTo('+61491570156');
		expect(reminder?.text).toContain(`reminder of your appointment "Haircut": `);
		expect(reminder?.text).toContain(spoken(Math.floor(start / 1000) * 1000, daytime));
		expect(more).toEqual([]);
	});

	it('only reminds of an appointment that is booked for today', async () => {
		const cat = add({ firstName: 'Cat', phone: '+61491570157' });
		const before = await sms.runs('T2');
		await look(() => book(cat, 3 * HOUR));
		// Booked and soon: two runs, of which one texts.
		const ended = async () => {
			const runs = await listExecutions(sms.stack.session, sms.workflow('T2').id);
			return runs.length >= before + 2 && runs.every(({ status }) => status === 'success');
		};
		expect(await waitFor(ended, { timeoutMs: 30_000 })).toBe(true);
		expect(sms.textsTo('+61491570157')).toMatchObject([
			{ text: expect.stringContaining('reminder') },
		]);
	});

	it('lets a text wait for the morning where the customer lives', async () => {
		const zone = zoneWhere(2);
		const dan = add({ firstName: 'Dan', phone: '+61491570158', timezone: zone });
		await seen(() => note(dan, 'sms: Good news'));
		const morning = DateTime.now().setZone(zone).set({ hour: 8 }).startOf('hour');
		expect(sms.textsTo('+61491570158')).toMatchObject([
			{ text: 'Good news', status: 'scheduled', scheduledFor: morning.toMillis() },
		]);
		expect(sms.notesOf('+61491570158').join()).toContain('goes out');
	});

	it('tells staff of a task that falls due, and the customer when it is marked so', async () => {
		await sms.configure('T2', { timezone: daytime });
		const eve = add({ firstName: 'Eve', phone: '+61491570159' });
		const due = iso(Date.now() + HOUR / 2);
		await seen(() => {
			task(eve, 'Call Eve back', due);
			task(eve, 'SMS: Time for your check-up', due);
		});
		expect(sms.textsTo(staff)).toMatchObject([
			{ text: `Due ${spoken(Date.parse(due), daytime)}: Call Eve back (Eve +61491570159)` },
		]);
		expect(sms.textsTo('+61491570159')).toMatchObject([
			{ text: 'Time for your check-up', scheduledFor: Date.parse(due) },
		]);
	});

	it('texts nobody who does not want it, and says why in a note', async () => {
		const off = { SMS: { status: 'active' } };
		const fay = add({ firstName: 'Fay', phone: '+61491570313', dndSettings: off });
		const gus = add({ firstName: 'Gus', phone: '+61491570737' });
		sms.account.optOut('+61491570737', Date.now());
		await seen(() => {
			note(fay, 'SMS: Hello');
			note(gus, 'SMS: Hello');
		});
		expect(sms.textsTo('+61491570313')).toEqual([]);
		expect(sms.textsTo('+61491570737')).toEqual([]);
		expect(sms.notesOf('+61491570313').join()).toContain(
			'was not sent: the contact does not want texts',
		);
		expect(sms.notesOf('+61491570737').join()).toMatch(/was not sent: .*OPTED_OUT/);
	});

	it('only checks the text with touchSMS in a dry run', async () => {
		await sms.configure('T2', { dryRun: true });
		const hal = add({ firstName: 'Hal', phone: '+61491571266' });
		await seen(() => note(hal, 'SMS: Hello Hal'));
		expect(sms.textsTo('+61491571266')).toEqual([]);
		expect(sms.notesOf('+61491571266')).toContain(
			'[touchSMS] Dry run, nothing was sent. Text to +61491571266: Hello Hal',
		);
		await sms.configure('T2', { dryRun: false });
	});

	it('waits when touchSMS is busy, and sends once', async () => {
		sms.account.faults.add({ kind: 'rateLimited', path: '/api/v2/sms', times: 2 });
		const ida = add({ firstName: 'Ida', phone: '+61491571491' });
		await seen(() => note(ida, 'SMS: Busy'));
		expect(sms.textsTo('+61491571491')).toHaveLength(1);
	});

	it('tells a failure, and sends what is left and nothing twice when it is retried', async () => {
		sms.account.faults.add({
			kind: 'status',
			status: 500,
			path: '/api/v2/sms',
			bodyContains: 'Second',
		});
		const jon = add({ firstName: 'Jon', phone: '+61491572665' });
		const kim = add({ firstName: 'Kim', phone: '+61491572983' });
		let failed: Execution | undefined;
		const summary = await sms.nextFailure(async () => {
			failed = await sms.nextRun('T2', () =>
				look(() => {
					note(jon, 'SMS: First');
					note(kim, 'SMS: Second');
				}),
			);
		});
		expect(summary).toMatch(/touchSMS T2.*Send.*HTTP 500.*not certain whether the text went out/s);
		sms.account.faults.clear();
		if (!failed) throw new Error('T2 did not fail');
		expect((await sms.retry(failed)).status).toBe('success');
		expect(sms.textsTo('+61491572665')).toHaveLength(1);
		expect(sms.textsTo('+61491572983')).toHaveLength(1);
	});
});
