import type { FaultRule } from '../../../sandbox/index.cts';
import { CALENDARS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import { Account, rl } from '../../support/account.cts';
import { FAULT_MODES, PATIENT, UNLIMITED } from '../../support/faultModes.cts';
import { at, monday } from '../children/openHours.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();
let contactId: string;
beforeEach(() => {
	Object.assign(account.sandbox.settings.rateLimit, UNLIMITED);
	contactId = account.contact();
});

const BOOK = '/calendars/events/appointments';
/** The n-th half hour from nine o'clock, as a free slot. */
const slot = (n: number) => at(9, 30 * n);
const starts = () => [...account.sandbox.store.events.values()].map(({ start }) => start);

const lose = (fault: Partial<FaultRule>) =>
	account.sandbox.addFault({ kind: 'reset', method: 'POST', path: BOOK, ...fault });

/** The calendar shows nothing, the next `times` that it is asked. */
const hideBookings = (times?: number) =>
	account.sandbox.addFault({
		kind: 'status',
		status: 200,
		body: { events: [] },
		path: '/calendars/events',
		times,
	});

const book = (slots: string[], more: object = {}) =>
	account.run(
		'appointment',
		'create',
		{
			contactId: rl(contactId),
			calendarId: rl(CALENDARS.intro),
			slot: rl('={{ $json.slot }}'),
			options: PATIENT,
			...more,
		},
		{ items: slots.map((one) => ({ slot: one })) },
	);

describe('booking an appointment', () => {
	it.each(FAULT_MODES)('books each slot once: %s', async (_, fault) => {
		const slots = Array.from({ length: 14 }, (__, n) => slot(n));
		lose({ ...fault, probability: 0.34 });
		const { output, error } = await book(slots);
		expect(error).toBeUndefined();
		expect(starts().sort((a, b) => a - b)).toEqual(slots.map((one) => Date.parse(one)));
		expect(output.map(({ json }) => Date.parse(String(json.startTime)))).toEqual(
			slots.map((one) => Date.parse(one)),
		);
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(slots.length);
	});

	it('books as often as it was asked to where slots are not looked at', async () => {
		lose({ phase: 'after', probability: 0.5 });
		const options = { ...PATIENT, ignoreFreeSlotValidation: true };
		const { output } = await book(Array(8).fill(slot(0)), { options });
		expect(starts()).toHaveLength(8);
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(8);
	});

	it('does not take its own booking, which came late, for a conflict', async () => {
		lose({ phase: 'after', times: 1 });
		// The calendar does not show it yet when it is asked for the first time.
		hideBookings(1);
		const { output, error } = await book([slot(0)]);
		expect(error).toBeUndefined();
		expect(starts()).toHaveLength(1);
		expect(output[0]?.json.startTime).toBeDefined();
	});

	it('does not take an older booking of the same contact for its own', async () => {
		bookAppointment(account.sandbox, LOCATION_ID, contactId, {
			calendarId: CALENDARS.intro,
			startTime: slot(0),
		}).dateAdded -= 600_000;
		lose({ phase: 'before', times: 1 });
		const { error } = await book([slot(0)]);
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		expect(starts()).toHaveLength(1);
	});

	it('does not take a deleted booking for its own, should the calendar show it', async () => {
		account.sandbox.settings.appointments.listsDeleted = true;
		Object.assign(
			bookAppointment(account.sandbox, LOCATION_ID, contactId, {
				calendarId: CALENDARS.intro,
				startTime: slot(0),
			}),
			{ deleted: true, dateAdded: Date.now() + 600_000 },
		);
		lose({ phase: 'before', times: 1 });
		const { output, error } = await book([slot(0)]);
		expect(error).toBeUndefined();
		expect(starts()).toHaveLength(2);
		expect(output[0]?.json).not.toHaveProperty('deleted');
	});

	describe('into the next free slot', () => {
		const next = (contacts: string[]) =>
			account.run(
				'appointment',
				'create',
				{
					contactId: rl('={{ $json.contactId }}'),
					calendarId: rl(CALENDARS.intro),
					when: 'nextFree',
					notBefore: slot(0),
					options: PATIENT,
				},
				{ items: contacts.map((one) => ({ contactId: one })) },
			);

		it.each(FAULT_MODES)('takes one for each item and leaves none out: %s', async (_, fault) => {
			const contacts = Array.from({ length: 8 }, (__, n) =>
				n < 4 ? contactId : account.contact(),
			);
			lose({ ...fault, probability: 0.34 });
			const { output, error } = await next(contacts);
			expect(error).toBeUndefined();
			const slots = contacts.map((__, n) => Date.parse(slot(n)));
			expect(starts()).toEqual(slots);
			expect(output.map(({ json }) => Date.parse(String(json.startTime)))).toEqual(slots);
			expect(output.map(({ json }) => json.contactId)).toEqual(contacts);
			expect(new Set(output.map(({ json }) => json.id)).size).toBe(contacts.length);
		});

		it('does not take another one when it may have the first', async () => {
			lose({ phase: 'after', times: 1 });
			hideBookings();
			const { error } = await next([contactId]);
			expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
			expect(error?.description).toContain('may have been booked: look into the calendar');
			expect(starts()).toEqual([Date.parse(slot(0))]);
		});

		it('takes another one when nothing was lost', async () => {
			bookAppointment(account.sandbox, LOCATION_ID, contactId, {
				calendarId: CALENDARS.intro,
				startTime: slot(0),
			});
			const day = monday.toISODate() ?? '';
			account.sandbox.addFault({
				kind: 'status',
				status: 200,
				body: { [day]: { slots: [slot(0), slot(1)] } },
				path: '*free-slots',
			});
			const { output } = await next([contactId]);
			expect(output[0]?.json.startTime).toBe(slot(1));
			expect(starts()).toHaveLength(2);
		});
	});

	it('does not send again when the calendar cannot be looked at', async () => {
		lose({ phase: 'after', times: 1 });
		account.sandbox.addFault({ kind: 'status', status: 401, path: '/calendars/events' });
		const { error } = await book([slot(0)]);
		expect(error?.message).toContain('It is not known whether HighLevel carried out this item');
		expect(account.requests.filter((request) => request === `POST ${BOOK}`)).toHaveLength(1);
	});
});

it.each(['before', 'after'] as const)(
	'writes each note of an appointment once: lost %s it was applied',
	async (phase) => {
		const { id } = bookAppointment(account.sandbox, LOCATION_ID, contactId, {
			calendarId: CALENDARS.intro,
			startTime: slot(0),
		});
		lose({ path: '/calendars/appointments/:appointmentId/notes', phase, probability: 0.5 });
		const wanted = ['a', 'b', 'Twin', 'Twin', 'c', 'Twin'];
		const { error } = await account.run(
			'appointment',
			'createNote',
			{ appointmentId: rl(id), body: '={{ $json.text }}', options: PATIENT },
			{ items: wanted.map((text) => ({ text })) },
		);
		expect(error).toBeUndefined();
		const stored = [...account.sandbox.store.appointmentNotes.values()].map(({ body }) => body);
		expect(stored.sort()).toEqual([...wanted].sort());
	},
);
