import { DateTime } from 'luxon';

import { CALENDARS, USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';
import { at, CHICAGO, monday, wall } from './openHours.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const SLOTS = 'GET /calendars/:calendarId/free-slots';
const BOOK = 'POST /calendars/events/appointments';
const READ = 'GET /calendars/events/appointments/:eventId';
const LOCATION = 'GET /locations/:locationId';

const journal = (route: string) =>
	account.sandbox.journal.filter((entry) => `${entry.method} ${entry.route}` === route);
const bookings = () => journal(BOOK).map(({ body }) => (body as { startTime: string }).startTime);
const starts = () => [...account.sandbox.store.events.values()].map(({ start }) => start);

const wanted = (parameters: object = {}) => ({
	contactId: rl(contactId),
	calendarId: rl(CALENDARS.intro),
	when: 'nextFree',
	notBefore: at(9),
	...parameters,
});
const run = (parameters: object = {}, more: object = {}) =>
	account.run('appointment', 'create', wanted(parameters), more);
const items = (parameters: object = {}, input?: object[]) =>
	account.items('appointment', 'create', wanted(parameters), input && { items: input as never });

/** The next `times` bookings are refused as if somebody had just taken the slot. */
const takeBefore = (times?: number) =>
	account.sandbox.addFault({
		kind: 'status',
		status: 400,
		body: { statusCode: 400, message: 'The slot you have selected is no longer available.' },
		method: 'POST',
		path: '/calendars/events/appointments',
		times,
	});

describe('the next free slot', () => {
	it.each(['={{ null }}', '={{ $json.date }}'])(
		'is not one from now on when the expression %s finds no date',
		async (notBefore) => {
			const { error } = await run({ notBefore });
			expect(error?.message).toBe("The field 'Not Before' is empty [item 0]");
			expect(bookings()).toEqual([]);
		},
	);

	it('is booked as it was offered, from now on, a week ahead, in the zone of the sub-account', async () => {
		const [item] = await items({ notBefore: '' });
		expect(account.requests).toEqual([LOCATION, SLOTS, BOOK, READ]);
		const { startDate, endDate, timezone } = journal(SLOTS)[0]?.query ?? {};
		expect(Math.abs(Number(startDate) - Date.now())).toBeLessThan(60_000);
		const week = DateTime.fromMillis(Number(startDate), { zone: CHICAGO }).plus({ days: 7 });
		expect(Number(endDate)).toBe(week.toMillis());
		expect(timezone).toBe(CHICAGO);
		expect(item).toMatchObject({ contactId, calendarId: CALENDARS.intro });
		expect([item?.startTime]).toEqual(bookings());
		expect(starts()).toEqual([Date.parse(String(item?.startTime))]);
	});

	it.each([
		['a time with an offset', { notBefore: at(13, 10) }, 13, 30],
		['a time in the zone of the workflow', { notBefore: wall(15) }, 14, 0],
		['a time in the chosen zone', { notBefore: wall(21), timezone: rl('Europe/Berlin') }, 14, 0],
	])('is not before %s', async (_, parameters, hour, minute) => {
		await items(parameters);
		expect(starts()).toEqual([Date.parse(at(hour, minute))]);
	});

	it('is looked for from now on when the earliest time is past', async () => {
		await items({ notBefore: '2026-01-01T00:00:00Z', daysAhead: 30 });
		const { startDate, endDate } = journal(SLOTS)[0]?.query ?? {};
		expect(Math.abs(Number(startDate) - Date.now())).toBeLessThan(60_000);
		expect(Math.round((Number(endDate) - Number(startDate)) / 86_400_000)).toBe(30);
	});

	it('is one of the user who is to keep the appointment', async () => {
		const additionalFields = { assignedUserId: rl(USERS.agent) };
		const calendarId = rl(CALENDARS.team);
		const made = await items({ calendarId, additionalFields });
		expect(journal(SLOTS)[0]?.query).toMatchObject({ userId: USERS.agent });
		expect(made[0]).toMatchObject({ assignedUserId: USERS.agent, startTime: at(9) });
	});

	it('is offered and told in the zone that is chosen', async () => {
		await items({ timezone: rl('Europe/Berlin') });
		expect(bookings()).toEqual([at(9, 0, 'Europe/Berlin')]);
		expect(journal(LOCATION)).toEqual([]);
	});

	it('is in the zone of the workflow where the sub-account may not be read', async () => {
		account.limitScopes(
			'calendars.readonly',
			'calendars/events.write',
			'calendars/events.readonly',
		);
		const { error } = await run({}, { timezone: 'Europe/Berlin' });
		expect(error).toBeUndefined();
		expect(bookings()).toEqual([at(9, 0, 'Europe/Berlin')]);
	});

	it('is chosen by the name of the choice, too', async () => {
		await items({ when: '={{ "Next Free Slot" }}' });
		expect(bookings()).toEqual([at(9)]);
	});

	it('is never one that is not free', async () => {
		const options = { ignoreFreeSlotValidation: true, ignoreDateRange: true };
		await items({ options });
		expect(journal(BOOK)[0]?.body).toMatchObject({ ignoreDateRange: true });
		expect(journal(BOOK)[0]?.body).not.toHaveProperty('ignoreFreeSlotValidation');
	});

	it('is looked for beyond the 31 days that one request can hold', async () => {
		const intro = account.sandbox.store.calendars.get(CALENDARS.intro);
		if (intro) Object.assign(intro, { bookableDays: 300 });
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			body: { traceId: 'none' },
			path: '*free-slots',
			times: 1,
		});
		await items({ daysAhead: 40 });
		expect(journal(SLOTS)).toHaveLength(2);
		expect(starts()[0]).toBeGreaterThan(monday.plus({ days: 31 }).toMillis());
	});
});

describe('a slot that is taken at that moment', () => {
	it('makes room for the next one', async () => {
		takeBefore(2);
		const [item] = await items();
		expect(bookings()).toEqual([at(9), at(9, 30), at(10)]);
		expect(item?.startTime).toBe(at(10));
		expect(starts()).toHaveLength(1);
	});

	it('makes room for the next one when the list of slots is old', async () => {
		await items();
		const day = monday.toISODate() ?? '';
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			body: { [day]: { slots: [at(9), at(9, 30)] } },
			path: '*free-slots',
		});
		const [item] = await items();
		expect(item?.startTime).toBe(at(9, 30));
		expect(starts()).toHaveLength(2);
	});

	it('ends the search after five, with those that were tried and those that are free', async () => {
		takeBefore();
		const { error } = await run();
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		const tried = [at(9), at(9, 30), at(10), at(10, 30), at(11)];
		expect(bookings()).toEqual(tried);
		expect(error?.description).toContain(`Tried: ${tried.join(', ')}.`);
		const free = [at(11, 30), at(12), at(12, 30), at(13), at(13, 30)];
		expect(error?.description).toContain(
			`The next free times are: ${free.join(', ')} (time zone ${CHICAGO}).`,
		);
		expect(starts()).toEqual([]);
	});

	it('ends the search when it was the last one', async () => {
		takeBefore();
		const day = monday.toISODate() ?? '';
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			body: { [day]: { slots: [at(9)] } },
			path: '*free-slots',
		});
		const { error } = await run();
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		expect(error?.description).toContain(`Tried: ${at(9)}.`);
		expect(error?.description).toContain('The calendar has no other free time');
		expect(bookings()).toEqual([at(9)]);
	});

	it('is the only refusal that is followed by another try', async () => {
		const additionalFields = { assignedUserId: rl(USERS.agent) };
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			body: { [monday.toISODate() ?? '']: { slots: [at(9), at(10)] } },
			path: '*free-slots',
		});
		const { error } = await run({ additionalFields });
		expect(error?.message).toBe('The user is not a team member of the calendar [item 0]');
		expect(bookings()).toEqual([at(9)]);
	});
});

describe('when nothing is free', () => {
	const shown = (day: DateTime, zone: string) =>
		`${day.setZone(zone).toFormat('ccc, LLL d, yyyy, h:mm a')} (${zone})`;
	beforeEach(() => {
		const intro = account.sandbox.store.calendars.get(CALENDARS.intro);
		if (intro) intro.openHours = [];
	});

	it('the error names the calendar and the span in the zone of the sub-account', async () => {
		const { error } = await run({ daysAhead: 2 });
		expect(error?.message).toBe('The calendar "Intro call" has no free slot [item 0]');
		const from = monday.set({ hour: 9 });
		expect(error?.description).toContain(
			`from ${shown(from, CHICAGO)} to ${shown(from.plus({ days: 2 }), CHICAGO)}`,
		);
		expect(error?.description).toContain("Raise 'Days Ahead'");
		expect(journal(BOOK)).toEqual([]);
	});

	it('the error says for whom, and has the ID where the name cannot be read', async () => {
		account.sandbox.addFault({ kind: 'status', status: 403, path: '/calendars/' });
		const { error } = await run({
			additionalFields: { assignedUserId: rl(USERS.owner) },
			timezone: rl('Europe/Berlin'),
		});
		expect(error?.message).toBe(
			`The calendar ${CALENDARS.intro} has no free slot for the user in 'Assigned To' [item 0]`,
		);
		expect(error?.description).toContain(shown(monday.set({ hour: 9 }), 'Europe/Berlin'));
	});
});

describe('several items', () => {
	const people = (count: number) =>
		Array.from({ length: count }, (_, n) => ({ id: account.contact(`P${n}`), n }));
	const each = { contactId: rl('={{ $json.id }}') };

	it('get one slot after the other, in their order', async () => {
		const made = await items(each, people(5));
		expect(made.map(({ startTime }) => startTime)).toEqual([
			at(9),
			at(9, 30),
			at(10),
			at(10, 30),
			at(11),
		]);
		expect(bookings()).toHaveLength(5);
		expect(journal(LOCATION)).toHaveLength(1);
	});

	it('do not take what an earlier item asks for by its time', async () => {
		const when = '={{ $json.n === 1 ? "nextFree" : "dateTime" }}';
		const startTime = `={{ $json.n === 0 ? "${at(9)}" : "${at(9, 30)}" }}`;
		const { output, error } = await run(
			{ ...each, when, startTime },
			{ items: people(3), continueOnFail: true },
		);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.startTime)).toEqual([at(9), at(9, 30), undefined]);
		expect(output[2]?.json.error).toMatchObject({
			message: 'The appointment time cannot be booked [item 2]',
		});
	});

	it('are shown a slot each in a dry run', async () => {
		const shown = await items({ ...each, options: { dryRun: true } }, people(3));
		expect(shown.map(({ body }) => (body as { startTime: string }).startTime)).toEqual([
			at(9),
			at(9, 30),
			at(10),
		]);
		expect(shown[0]).toMatchObject({ dryRun: true, path: '/calendars/events/appointments' });
		expect(journal(BOOK)).toEqual([]);
	});
});

it.each([
	[{ daysAhead: 0 }, "The field 'Days Ahead' must be a whole number from 1 to 365"],
	[{ daysAhead: 366 }, "The field 'Days Ahead' must be a whole number from 1 to 365"],
	[{ daysAhead: 1.5 }, "The field 'Days Ahead' must be a whole number from 1 to 365"],
	[{ notBefore: 'soon' }, `The field 'Not Before' holds no date that can be understood: "soon"`],
	[{ timezone: rl('Mars') }, `The field 'Time Zone' holds no known time zone: "Mars"`],
	[
		{ additionalFields: { endTime: at(10) } },
		"The field 'End Time' does not go with 'Next Free Slot'",
	],
])('refuses %j before a request is sent', async (parameters, message) => {
	const { error } = await run(parameters);
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(account.requests).toEqual([]);
});
