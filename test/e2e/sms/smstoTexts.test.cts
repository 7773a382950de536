import { DateTime } from 'luxon';
import { changeAppointment, type AppointmentInput } from '../../../sandbox/model/appointments.cts';
import type { CalendarEvent } from '../../../sandbox/model/calendarTypes.cts';
import * as appointments from '../../support/sms/appointments.cts';
import { HOUR, iso, spoken, zoneWhere } from '../../support/sms/appointments.cts';
import { People } from '../../support/sms/people.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

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

/** Somebody known, with tasks that are due one day after the other. */
async function withTasks(...titles: string[]): Promise<string> {
	const phone = people.known({ firstName: 'Tess' });
	for (const [n, title] of titles.entries()) {
		await people.says(phone, `TASK ${title} in ${n + 1} days`);
	}
	return phone;
}

const daytime = zoneWhere(12);
const book = (phone: string, title: string, inMs: number) =>
	appointments.book(sms.stack.sandbox, sms.contactBy(phone)?.id ?? '', title, inMs);

const change = (event: CalendarEvent, input: AppointmentInput) =>
	changeAppointment(sms.stack.sandbox, event, { ...input, ignoreFreeSlotValidation: true });

/** Acts, lets S2 look, and waits for its run. */
async function reminded(act: () => CalendarEvent): Promise<CalendarEvent> {
	const event = act();
	await sms.goodRun('S2', () => sms.poll('S2'));
	return event;
}

const soon = (phone: string, title: string, inMs: number) =>
	reminded(() => book(phone, title, inMs));

describe('S1 reads texts', () => {
	it('saves the details of somebody new, answers with them, and makes a welcome task', async () => {
		const phone = people.someone();
		await people.says(phone, 'NEW Ada Lovelace ada.sms@example.com');
		expect(sms.contactBy(phone)).toMatchObject({
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada.sms@example.com',
			tags: ['texted-us'],
		});
		expect(people.openTasks(phone)).toEqual([
			'Welcome Ada Lovelace, who texted for the first time',
		]);
		expect(people.answers(phone)).toEqual(['Thank you Ada, we have got your details.']);
	});

	it('keeps each text and each answer as a note on the one contact', async () => {
		const phone = people.someone();
		await people.says(phone, 'Are you open on Sunday?');
		await people.says(phone, 'HELP');
		expect(people.notes(phone)).toEqual([
			`[SMS.to] Text from ${phone}: Are you open on Sunday?`,
			`[SMS.to] Text from ${phone}: HELP`,
			`[SMS.to] Text to ${phone}: ${people.answers(phone)[0]}`,
		]);
		expect(people.answers(phone)).toEqual([expect.stringContaining('STOP ends all texts')]);
		expect(people.openTasks(phone)).toEqual([`Welcome ${phone}, who texted for the first time`]);
	});

	it('makes a task of TASK and of a reminder in other words, and tells its number', async () => {
		const phone = await withTasks('Send the offer');
		await people.says(phone, 'Please remind me tomorrow at 3pm to call Bob');
		expect(people.openTasks(phone)).toEqual(['Send the offer', 'Call Bob']);
		expect(people.answers(phone)[0]).toMatch(
			/^Noted: Send the offer, due [-\d]{10}\.\n1\. Send the offer \([-\d]{10}\)$/,
		);
		expect(people.answers(phone)[1]).toMatch(/^Noted: Call Bob.*\n1\. .*\n2\. /);
	});

	it('completes a task by its number and by its id, and asks when there is none such', async () => {
		const phone = await withTasks('Alpha', 'Beta', 'Gamma');
		await people.says(phone, 'DONE 2');
		expect(people.openTasks(phone)).toEqual(['Alpha', 'Gamma']);
		const third = sms.tasksOf(phone).find(({ title }) => title === 'Gamma');
		await people.says(phone, `DONE ${third?.id}`);
		expect(people.openTasks(phone)).toEqual(['Alpha']);
		await people.says(phone, 'DONE 9');
		await people.says(phone, 'done');
		const [second, byId, ninth, none] = people.answers(phone).slice(3);
		expect(second).toMatch(/^Done: Beta\.\n1\. Alpha .*\n2\. Gamma /);
		expect(byId).toMatch(/^Done: Gamma\.\n1\. Alpha [^\n]*$/);
		expect(ninth).toMatch(/^Which task\?.*\n1\. Alpha /);
		expect(none).toBe(ninth);
	});

	it('lists and deletes tasks', async () => {
		const phone = await withTasks('Alpha', 'Beta');
		await people.says(phone, 'LIST');
		await people.says(phone, 'CANCEL 1');
		await people.says(phone, 'DELETE 1');
		await people.says(phone, 'list');
		expect(sms.tasksOf(phone)).toEqual([]);
		const [list, first, second, empty] = people.answers(phone).slice(2);
		expect(list).toMatch(/^1\. Alpha \([-\d]{10}\)\n2\. Beta \([-\d]{10}\)$/);
		expect(first).toMatch(/^Deleted: Alpha\.\n1\. Beta/);
		expect(second).toBe('Deleted: Beta.\nThere are no open tasks.');
		expect(empty).toBe('There are no open tasks.');
	});

	it('follows STOP and START, and sends nothing in between', async () => {
		const phone = people.known({ firstName: 'Back', tags: ['sms-optout'] });
		await people.says(phone, 'STOP');
		const status = () => sms.contactBy(phone)?.dndSettings?.SMS?.status;
		expect(status()).toBe('active');
		await people.says(phone, 'LIST');
		expect(people.answers(phone)).toEqual([]);
		expect(people.openTasks(phone)).toEqual([]);
		await people.says(phone, 'START');
		expect(status()).toBe('inactive');
		expect(sms.contactBy(phone)?.tags).toEqual(['texted-us']);
		expect(people.answers(phone)).toEqual(['Welcome back. Text STOP to end.']);
	});

	it('overwrites nothing with what a text does not tell', async () => {
		const known = { firstName: 'Grace', lastName: 'Hopper', email: 'grace.sms@example.com' };
		const phone = people.known({ ...known, source: 'website' });
		await people.says(phone, 'Hello again');
		await people.says(phone, 'NEW Grace');
		expect(sms.contactBy(phone)).toMatchObject({ ...known, source: 'website' });
	});

	it('lets nobody change somebody else by naming their number or email, but the staff', async () => {
		const [customer, staff] = [people.someone(), people.someone()];
		const owner = { firstName: 'Owner', email: 'owner.sms@example.com' };
		const other = people.known(owner);
		await sms.configure('S1', { staffNumbers: staff });
		await people.says(customer, `NEW Eve Evil ${other}`);
		await people.says(customer, `NEW Eve Evil ${owner.email}`);
		expect(sms.contactBy(other)).toMatchObject(owner);
		expect(sms.contactBy(customer)).toMatchObject({ firstName: 'Eve' });
		expect(sms.contactBy(customer)?.email).toBeFalsy();
		await people.says(customer, 'TASK Give me everything');
		expect(people.openTasks(customer)).not.toContain('Give me everything');
		await people.says(staff, `NEW Rosa Right ${other}`);
		expect(sms.contactBy(other)).toMatchObject({ firstName: 'Rosa' });
		expect(people.answers(staff)).toEqual(['Thank you Rosa, we have got your details.']);
		await sms.configure('S1', { staffNumbers: '' });
	});
});

describe('S2 reminds of appointments', () => {
	it('texts the day and time where the customer lives, once, and notes it', async () => {
		const phone = people.known({ firstName: 'Ben', timezone: daytime });
		const event = await soon(phone, 'Haircut', 5 * HOUR);
		const text = `Hi Ben, see you on ${spoken(event.start, daytime)}: Haircut.`;
		expect(people.answers(phone)).toEqual([text]);
		expect(people.notes(phone)).toEqual([`[SMS.to] Text to ${phone}: ${text}`]);
		const runs = await sms.runs('S2');
		await sms.poll('S2');
		await sms.poll('S2');
		expect(await sms.runs('S2')).toBe(runs);
		expect(people.answers(phone)).toHaveLength(1);
	});

	it('lets a text wait for the morning where the customer lives', async () => {
		const zone = zoneWhere(2);
		const phone = people.known({ firstName: 'Dan', timezone: zone });
		await soon(phone, 'Haircut', 15 * HOUR);
		const morning = DateTime.now().setZone(zone).set({ hour: 8 }).startOf('hour');
		expect(sms.textsTo(phone)).toMatchObject([
			{ status: 'scheduled', scheduledFor: morning.toMillis() },
		]);
	});

	it('tells that an appointment was moved or cancelled', async () => {
		const phone = people.known({ firstName: 'Cat', timezone: daytime });
		const event = book(phone, 'Massage', 100 * HOUR);
		await sms.poll('S2');
		await reminded(() => change(event, { startTime: iso(event.start + 24 * HOUR) }));
		expect(people.answers(phone)).toEqual([
			`Hi Cat, your appointment "Massage" is now on ${spoken(event.start, daytime)}.`,
		]);
		await reminded(() => change(event, { appointmentStatus: 'cancelled' }));
		expect(people.answers(phone)[1]).toMatch(
			/^Hi Cat, your appointment "Massage" on .* is cancelled/,
		);
	});

	it('texts nobody who does not want it, and notes why', async () => {
		const dndSettings = { SMS: { status: 'active' } };
		const phone = people.known({ firstName: 'Eve', timezone: daytime, dndSettings });
		await soon(phone, 'Haircut', 6 * HOUR);
		expect(people.answers(phone)).toEqual([]);
		expect(people.notes(phone)).toEqual([
			expect.stringContaining('not sent, the contact does not want texts: Hi Eve'),
		]);
	});

	it('goes on with the others when SMS.to refuses one number', async () => {
		const [refused, fine] = [
			people.known({ timezone: daytime }),
			people.known({ timezone: daytime }),
		];
		sms.account.optOut(refused, Date.now());
		await reminded(() => {
			book(refused, 'First', 7 * HOUR);
			return book(fine, 'Second', 8 * HOUR);
		});
		expect(people.notes(refused)).toEqual([expect.stringContaining('was not sent: The recipient')]);
		expect(people.answers(fine)).toEqual([expect.stringContaining('Hi there, see you')]);
	});

	it('sends nothing in a dry run', async () => {
		await sms.configure('S2', { dryRun: true });
		const phone = people.known({ firstName: 'Fay', timezone: daytime });
		await soon(phone, 'Haircut', 9 * HOUR);
		await sms.configure('S2', { dryRun: false });
		expect(people.answers(phone)).toEqual([]);
		expect(people.notes(phone)).toEqual([expect.stringContaining('Dry run, not sent')]);
	});

	it('goes on with the item that failed when the run is retried, and texts nobody twice', async () => {
		const [first, second] = [
			people.known({ timezone: daytime }),
			people.known({ timezone: daytime }),
		];
		sms.account.faults.add({ kind: 'rateLimited', path: '/api/sms/send', nth: 1 });
		sms.account.faults.add({ kind: 'status', status: 500, path: '/api/sms/send', nth: 2 });
		const failed = sms.nextRun('S2', async () => {
			book(first, 'First', 10 * HOUR);
			book(second, 'Second', 11 * HOUR);
			await sms.poll('S2');
		});
		expect(await sms.nextFailure(() => failed)).toContain('SMS.to S2');
		sms.account.faults.clear();
		expect((await sms.retry(await failed)).status).toBe('success');
		for (const phone of [first, second]) {
			expect(people.answers(phone)).toHaveLength(1);
			expect(people.notes(phone)).toHaveLength(1);
		}
	});
});
