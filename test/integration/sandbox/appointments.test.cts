import { fixtures } from '../../../sandbox/index.cts';
import { CALENDARS_VERSION, CONTACTS_VERSION } from '../../../sandbox/http/endpoint.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION } from './support.cts';

const { CALENDARS } = fixtures;
const DAY = 86_400_000;
/** A Monday at 04:00 in the account's Chicago. */
const MONDAY = Date.UTC(2026, 2, 2, 10);

describe('appointments as recorded', () => {
	const clock = new TestClock(MONDAY);
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });
	let contactId: string;
	beforeEach(async () => {
		contactId = (await bench.contact({ firstName: 'Ada', lastName: 'Lovelace' })).id;
	});

	const book = (fields: object = {}) =>
		bench.post('/calendars/events/appointments', {
			calendarId: CALENDARS.intro,
			locationId: LOCATION,
			contactId,
			startTime: '2026-03-02T09:00:00-06:00',
			...fields,
		});
	const one = (id: string) => `/calendars/events/appointments/${id}`;
	const range = `startTime=${MONDAY}&endTime=${MONDAY + DAY}`;
	const lists = async () => {
		const events = `/calendars/events?locationId=${LOCATION}&calendarId=${CALENDARS.intro}&${range}`;
		const answers = [
			await bench.get(events),
			await bench.get(`/contacts/${contactId}/appointments`),
		];
		return answers.map(({ body }) => body.events);
	};

	it('are booked and changed without times and user in the answer', async () => {
		const booked = await book();
		const changed = await bench.put(one(booked.body.id), { title: 'Call' });
		for (const { body } of [booked, changed]) {
			expect(body).toEqual({
				id: expect.any(String),
				calendarId: CALENDARS.intro,
				locationId: LOCATION,
				contactId,
				title: expect.any(String),
				status: 'booked',
				appointmentStatus: 'confirmed',
				appoinmentStatus: 'confirmed',
				address: '',
				dateAdded: expect.any(String),
				dateUpdated: expect.any(String),
				isRecurring: false,
				traceId: expect.any(String),
			});
		}
		expect([booked.body.title, changed.body.title]).toEqual(['Ada Lovelace', 'Call']);
	});

	it("carry the location's offset, whatever the booking's was", async () => {
		const { body } = await book({ startTime: '2026-03-02T16:00:00+01:00' });
		expect((await bench.get(one(body.id))).body.appointment).toMatchObject({
			startTime: '2026-03-02T09:00:00-06:00',
			endTime: '2026-03-02T09:30:00-06:00',
		});
	});

	it('are confirmed by a change that names no status, unless the setting says otherwise', async () => {
		const { body } = await book({ appointmentStatus: 'cancelled' });
		const change = async () =>
			(await bench.put(one(body.id), { title: 'Call' })).body.appointmentStatus;
		expect(await change()).toBe('confirmed');
		await bench.put(one(body.id), { appointmentStatus: 'noshow' });
		bench.sandbox.settings.appointments.keepsStatus = true;
		expect(await change()).toBe('noshow');
	});

	it('take completed for showed, and no other word', async () => {
		const { body } = await book();
		const done = await bench.put(one(body.id), { appointmentStatus: 'completed' });
		expect(done.body.appointmentStatus).toBe('showed');
		const refused = await bench.put(one(body.id), { appointmentStatus: 'done' });
		expect(refused.status).toBe(422);
		expect(refused.body.message).toEqual(['appointmentStatus must be a valid enum value']);
	});

	it.each([false, true])(
		'stay readable when deleted, and free their time; listed: %s',
		async (listsDeleted) => {
			bench.sandbox.settings.appointments.listsDeleted = listsDeleted;
			const { id } = (await book()).body;
			expect((await bench.delete(`/calendars/events/${id}`, {})).status).toBe(200);
			const answer = await bench.get(one(id));
			expect(answer.status).toBe(200);
			expect(answer.body.appointment).toMatchObject({
				id,
				deleted: true,
				appointmentStatus: 'confirmed',
			});
			const deleted = [expect.objectContaining({ id, deleted: true })];
			expect(await lists()).toEqual(Array(2).fill(listsDeleted ? deleted : []));
			expect((await book()).status).toBe(200);
		},
	);

	it.each([
		['it is outside the booking window', { startTime: '2027-03-01T09:00:00-06:00' }],
		['it is past', { startTime: '2026-02-23T09:00:00-06:00' }],
		['no opening hours are set', {}],
	])('are refused in the same words when %s', async (why, fields) => {
		const intro = bench.sandbox.store.calendars.get(CALENDARS.intro);
		if (intro && why.startsWith('no')) intro.openHours = [];
		const { status, body } = await book(fields);
		expect([status, body.message]).toEqual([
			400,
			'The slot you have selected is no longer available.',
		]);
	});

	it('are served under both versions, and contacts under their own only', async () => {
		const path = `/calendars/?locationId=${LOCATION}`;
		for (const version of [CONTACTS_VERSION, CALENDARS_VERSION]) {
			expect((await bench.get(path, { version })).status).toBe(200);
		}
		const options = { version: CALENDARS_VERSION, unchecked: true };
		expect((await bench.get(`/contacts/${contactId}`, options)).status).toBe(401);
	});
});
