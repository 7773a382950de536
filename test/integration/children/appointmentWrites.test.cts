import { DateTime } from 'luxon';

import { CALENDARS, USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';
import type { Json } from '../../support/openapi.cts';

const account = Account.use();
afterEach(() => expect(account.contractProblems).toEqual([]));

const CHICAGO = 'America/Chicago';
const monday = DateTime.now().setZone(CHICAGO).plus({ weeks: 1 }).startOf('week');
const at = (hour: number, zone = CHICAGO) =>
	monday.set({ hour }).setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");

const BOOK = 'POST /calendars/events/appointments';
const READ = 'GET /calendars/events/appointments/:eventId';
const CHANGE = 'PUT /calendars/events/appointments/:eventId';

let id: string;
const create = async (more: object = {}) =>
	(
		await account.items('appointment', 'create', {
			contactId: rl(account.contact()),
			calendarId: rl(CALENDARS.intro),
			slot: rl(at(9)),
			...more,
		})
	)[0] ?? {};
const run = async (operation: string, more: object = {}) =>
	(await account.items('appointment', operation, { appointmentId: rl(id), ...more }))[0] ?? {};
const update = async (updateFields: object) => await run('update', { updateFields });
const whole = async () => await run('get', { simple: false });
const sent = () => account.sandbox.journal.findLast(({ method }) => method !== 'GET')?.body;

describe('the output of a write', () => {
	beforeEach(async () => {
		id = String((await create()).id);
		account.sandbox.clearJournal();
	});

	it.each<[string, () => Promise<Json>, string[]]>([
		['create', async () => await create({ slot: rl(at(10)) }), [BOOK, READ]],
		['cancel', async () => await run('cancel'), [READ, CHANGE]],
		['update: title', async () => await update({ title: 'Call' }), [READ, CHANGE]],
		['update: address', async () => await update({ address: 'Here' }), [READ, CHANGE]],
		['update: status', async () => await update({ appointmentStatus: 'showed' }), [READ, CHANGE]],
		['update: start', async () => await update({ startTime: at(11) }), [READ, CHANGE, READ]],
		['update: end', async () => await update({ endTime: at(10) }), [READ, CHANGE, READ]],
		[
			'update: description',
			async () => await update({ description: 'Bring papers' }),
			[READ, CHANGE, READ],
		],
		[
			'update: user and calendar',
			async () => await update({ calendarId: rl(CALENDARS.team), assignedUserId: rl(USERS.agent) }),
			[READ, CHANGE, READ],
		],
	])('is what Get gives, with times and user: %s', async (_, write, requests) => {
		const item = await write();
		expect(account.requests).toEqual(requests);
		id = String(item.id);
		expect(item).toEqual(await whole());
		expect(item).toMatchObject({
			startTime: expect.stringMatching(/T\d\d:00:00-0[56]:00$/),
			endTime: expect.stringMatching(/T\d\d:\d0:00-0[56]:00$/),
			assignedUserId: expect.stringMatching(/./),
		});
	});

	it('keeps the length of an appointment of which only the start is moved', async () => {
		await update({ endTime: at(11) });
		await update({ startTime: at(13) });
		const { startTime, endTime } = sent() as Record<string, string>;
		expect([startTime, endTime].map((time) => Date.parse(time ?? ''))).toEqual([
			Date.parse(at(13)),
			Date.parse(at(15)),
		]);
	});

	it('has the times in the offset of the account, whatever was asked in', async () => {
		const item = await create({ slot: rl(at(10, 'Europe/Berlin')) });
		expect(sent()).toMatchObject({ startTime: at(10, 'Europe/Berlin') });
		expect(item.startTime).toBe(at(10));
		const moved = await update({ startTime: at(12, 'Europe/Berlin') });
		expect(moved.startTime).toBe(at(12));
	});

	it('holds what was sent when a booking cannot be read back, and counts as done', async () => {
		account.limitScopes('calendars/events.write');
		const additionalFields = { assignedUserId: rl(USERS.owner) };
		const item = await create({ slot: rl(at(10)), additionalFields });
		expect(item).toMatchObject({
			id: expect.any(String),
			startTime: at(10),
			endTime: null,
			assignedUserId: USERS.owner,
			appointmentStatus: 'confirmed',
		});
		expect(item).not.toHaveProperty('status');
	});

	it('holds what was sent when a change cannot be read back', async () => {
		account.sandbox.addFault({
			kind: 'status',
			status: 403,
			method: 'GET',
			path: '/calendars/events/appointments/*',
			nth: 2,
		});
		const item = await update({ startTime: at(11) });
		expect(item).toMatchObject({ id, startTime: at(11), assignedUserId: USERS.owner });
	});
});

describe('the status of an appointment', () => {
	beforeEach(async () => {
		id = String((await create()).id);
	});
	const stored = () => account.sandbox.store.events.get(id)?.appointmentStatus;

	it.each([
		['No-Show', 'noshow'],
		['completed', 'showed'],
		['CANCELLED', 'cancelled'],
	])('stays what it is when HighLevel writes %s', async (written, appointmentStatus) => {
		const event = account.sandbox.store.events.get(id);
		if (event) event.appointmentStatus = written as never;
		await update({ title: 'Call' });
		expect(sent()).toMatchObject({ title: 'Call', appointmentStatus });
		expect(stored()).toBe(appointmentStatus);
	});

	it.each(['cancelled', 'noshow', 'new', 'showed', 'invalid'])(
		'stays %s when something else is changed',
		async (appointmentStatus) => {
			await update({ appointmentStatus });
			for (const change of [
				{ title: 'Call' },
				{ startTime: at(13) },
				{ description: 'Bring papers' },
			]) {
				const item = await update(change);
				expect(sent()).toMatchObject({ appointmentStatus });
				expect([stored(), item.appointmentStatus]).toEqual([appointmentStatus, appointmentStatus]);
			}
		},
	);

	it('is the one that the user sets, and options are sent as they are', async () => {
		await update({ appointmentStatus: 'cancelled' });
		const options = { toNotify: false, ignoreFreeSlotValidation: true };
		await run('update', {
			updateFields: { title: 'Call', appointmentStatus: 'confirmed' },
			options,
		});
		expect(sent()).toEqual({ title: 'Call', appointmentStatus: 'confirmed', ...options });
		expect(stored()).toBe('confirmed');
	});

	it.each([
		['No-Show', 'noshow'],
		['completed', 'showed'],
	])('may be given by an expression as %s', async (given, expected) => {
		await update({ appointmentStatus: given });
		expect(sent()).toMatchObject({ appointmentStatus: expected });
	});

	it('is refused before a request is sent when there is none of that name', async () => {
		account.sandbox.clearJournal();
		const { error } = await account.run('appointment', 'update', {
			appointmentId: rl(id),
			updateFields: { appointmentStatus: 'booked' },
		});
		expect(error?.message).toBe(
			`The field 'Status' holds no status of an appointment: "booked" [item 0]`,
		);
		expect(error?.description).toContain('new, confirmed, cancelled, showed, noshow, invalid');
		expect(account.requests).toEqual([]);
	});
});

describe('what HighLevel refuses', () => {
	it('a time outside the opening hours: all causes are named, and what to do', async () => {
		const intro = account.sandbox.store.calendars.get(CALENDARS.intro);
		if (intro) intro.openHours = [];
		const { error } = await account.run('appointment', 'create', {
			contactId: rl(account.contact()),
			calendarId: rl(CALENDARS.intro),
			slot: rl(at(9)),
		});
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		for (const words of [
			'the time is taken',
			'opening hours',
			'booking window',
			"'Get Free Slots'",
			"'Book Outside Free Slots'",
			"'Ignore Notice and Booking Window'",
			'The calendar has no free time in the 7 days from then.',
			'(HTTP 400',
		]) {
			expect(error?.description).toContain(words);
		}
	});

	it('a user who does not belong to the calendar', async () => {
		const { error } = await account.run('appointment', 'create', {
			contactId: rl(account.contact()),
			calendarId: rl(CALENDARS.intro),
			slot: rl(at(9)),
			additionalFields: { assignedUserId: rl(USERS.agent) },
		});
		expect(error?.message).toBe('The user is not a team member of the calendar [item 0]');
		expect(error?.description).toContain("Choose another user in 'Assigned To'");
	});
});
