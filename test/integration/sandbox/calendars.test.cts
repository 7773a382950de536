import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION } from './support.cts';

const { CALENDARS, CALENDAR_GROUP, USERS } = fixtures;
const HOUR = 3_600_000;
/** A Monday at 04:00 in the account's Chicago. */
const MONDAY = Date.UTC(2026, 2, 2, 10);

describe('calendars and appointments', () => {
	const clock = new TestClock(MONDAY);
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });
	let contactId: string;

	beforeEach(async () => {
		contactId = (await bench.contact()).id;
	});

	const slots = async (calendar: string, query = '', days = 1): Promise<string[]> => {
		const range = `startDate=${MONDAY}&endDate=${MONDAY + days * 24 * HOUR}`;
		const { body } = await bench.get(`/calendars/${calendar}/free-slots?${range}${query}`);
		return Object.values(body).flatMap((day) => (day as { slots?: string[] }).slots ?? []);
	};
	const book = (fields: object = {}) =>
		bench.post('/calendars/events/appointments', {
			calendarId: CALENDARS.intro,
			locationId: LOCATION,
			contactId,
			startTime: '2026-03-02T09:00:00-06:00',
			...fields,
		});

	it('lists calendars and groups', async () => {
		const { body } = await bench.get(
			`/calendars/?locationId=${LOCATION}&groupId=${CALENDAR_GROUP}`,
		);
		expect(body.calendars).toMatchObject([{ id: CALENDARS.intro, slotDuration: 30 }]);
		expect((await bench.get(`/calendars/${CALENDARS.team}`)).body.calendar.calendarType).toBe(
			'round_robin',
		);
		expect((await bench.get(`/calendars/groups?locationId=${LOCATION}`)).body.groups).toHaveLength(
			1,
		);
	});

	it('offers slots in the asked zone, on working days only', async () => {
		const local = await slots(CALENDARS.intro);
		expect(local).toHaveLength(16);
		expect(local[0]).toBe('2026-03-02T09:00:00-06:00');
		const berlin = await slots(CALENDARS.intro, '&timezone=Europe/Berlin');
		expect(berlin[0]).toBe('2026-03-02T16:00:00+01:00');
		expect(await slots(CALENDARS.intro, '', 7)).toHaveLength(5 * 16);
		const utc = await slots(CALENDARS.intro, '&timezone=UTC');
		expect(utc[0]).toBe('2026-03-02T15:00:00+00:00');
	});

	it('wants epoch milliseconds and at most 31 days', async () => {
		const path = `/calendars/${CALENDARS.intro}/free-slots`;
		const iso = await bench.get(`${path}?startDate=2026-03-02&endDate=2026-03-03`);
		expect(iso.body.message).toContain(
			'startDate must be a number conforming to the specified constraints',
		);
		const long = await bench.get(`${path}?startDate=${MONDAY}&endDate=${MONDAY + 32 * 24 * HOUR}`);
		expect(long.status).toBe(422);
		const extra = await bench.get(
			`${path}?startDate=${MONDAY}&endDate=${MONDAY}&locationId=${LOCATION}`,
		);
		expect(extra.body.message).toEqual(['property locationId should not exist']);
	});

	it('lets exactly one of several concurrent bookings win', async () => {
		const answers = await Promise.all([book(), book(), book()]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
		expect(answers.find(({ status }) => status === 400)?.body).toMatchObject({
			message: 'The slot you have selected is no longer available.',
			error: 'Bad Request',
		});
		expect(await slots(CALENDARS.intro)).toHaveLength(15);
	});

	it('answers flat, then as an event, then in wall-clock time', async () => {
		const booked = await book({ title: 'Hello' });
		const path = `/calendars/events/appointments/${booked.body.id}`;
		expect((await bench.get(path)).body.appointment).toMatchObject({
			title: 'Hello',
			contactId,
			startTime: '2026-03-02T09:00:00-06:00',
			endTime: '2026-03-02T09:30:00-06:00',
			appointmentStatus: 'confirmed',
			assignedUserId: USERS.owner,
		});
		const { body } = await bench.get(`/contacts/${contactId}/appointments`);
		expect(body.events).toMatchObject([
			{ startTime: '2026-03-02 09:00:00', appointmentStatus: 'confirmed' },
		]);
		const list = await bench.get(
			`/calendars/events?locationId=${LOCATION}&calendarId=${CALENDARS.intro}&startTime=${MONDAY}&endTime=${MONDAY + 24 * HOUR}`,
		);
		expect(list.body.events).toHaveLength(1);
		const found = await bench.search({
			filters: [{ field: 'lastAppointment', operator: 'exists' }],
		});
		expect(found.body.total).toBe(1);
	});

	it('refuses the instant rewritten as UTC, a foreign member and a time that is no slot', async () => {
		expect((await book({ startTime: '2026-03-02T15:00:00Z' })).status).toBe(400);
		expect((await book({ startTime: '2026-03-02T09:10:00-06:00' })).status).toBe(400);
		expect((await book({ startTime: '2026-03-02T03:00:00-06:00' })).status).toBe(400);
		expect((await book({ assignedUserId: USERS.agent })).body.message).toBe(
			'The user id not part of calendar team.',
		);
		expect((await book({ startTime: 'tomorrow' })).status).toBe(422);
		const anyTime = await book({
			startTime: '2026-03-02T03:10:00-06:00',
			ignoreFreeSlotValidation: true,
		});
		expect(anyTime.status).toBe(200);
	});

	it('fills a round robin until nobody is free', async () => {
		const at = { calendarId: CALENDARS.team, startTime: '2026-03-02T10:00:00-06:00' };
		await book(at);
		await book(at);
		const users = [...bench.sandbox.store.events.values()].map((event) => event.assignedUserId);
		expect(users.sort()).toEqual([USERS.agent, USERS.owner].sort());
		expect((await book(at)).status).toBe(400);
		// The owner is busy in the other calendar as well.
		expect((await book({ startTime: '2026-03-02T10:30:00-06:00' })).status).toBe(400);
	});

	it('moves, cancels and deletes', async () => {
		const { body } = await book();
		const path = `/calendars/events/appointments/${body.id}`;
		await bench.put(path, { startTime: '2026-03-02T11:00:00-06:00' });
		const moved = (await bench.get(path)).body.appointment;
		expect(moved).toMatchObject({ endTime: '2026-03-02T11:30:00-06:00' });
		expect((await book()).status).toBe(200);
		expect((await bench.put(path, { appointmentStatus: 'cancelled' })).body.appointmentStatus).toBe(
			'cancelled',
		);
		expect((await book({ startTime: '2026-03-02T11:00:00-06:00' })).status).toBe(200);
		expect((await bench.put(path, { contactId })).body.message).toEqual([
			'property contactId should not exist',
		]);
		const deleted = await bench.delete(`/calendars/events/${body.id}`, {});
		expect(deleted.status).toBe(200);
		expect(deleted.body.succeeded).toBe(true);
	});

	it('blocks times', async () => {
		const block = {
			locationId: LOCATION,
			startTime: '2026-03-02T09:00:00-06:00',
			endTime: '2026-03-02T12:00:00-06:00',
		};
		expect((await bench.post('/calendars/events/block-slots', block)).status).toBe(422);
		const made = await bench.post('/calendars/events/block-slots', {
			...block,
			calendarId: CALENDARS.intro,
		});
		expect(made.status).toBe(201);
		expect((await slots(CALENDARS.intro))[0]).toBe('2026-03-02T12:00:00-06:00');
		const list = await bench.get(
			`/calendars/blocked-slots?locationId=${LOCATION}&calendarId=${CALENDARS.intro}&startTime=${MONDAY}&endTime=${MONDAY + 24 * HOUR}`,
		);
		expect(list.body.events).toHaveLength(1);
	});

	it('keeps notes of an appointment', async () => {
		const list = `/calendars/appointments/${(await book()).body.id}/notes`;
		const made = await bench.post(list, { body: 'Bring the contract', userId: USERS.owner });
		expect(made.status).toBe(201);
		expect(made.body.note.createdBy).toEqual({ id: USERS.owner, name: 'Olivia Owner' });
		await bench.post(list, { body: 'Second' });
		const page = await bench.get(`${list}?limit=1&offset=0`);
		expect(page.body).toMatchObject({ notes: [{ body: 'Second' }], hasMore: true });
		expect((await bench.get(list)).status).toBe(422);
		const one = `${list}/${made.body.note.id}`;
		expect((await bench.put(one, { body: 'Changed' })).body.note.body).toBe('Changed');
		expect((await bench.delete(one)).body.success).toBe(true);
	});
});
