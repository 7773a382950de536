import { DateTime } from 'luxon';

import { CALENDARS, LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';
import { at, CHICAGO, wall } from './openHours.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const BOOK = 'POST /calendars/events/appointments';
const intro = rl(CALENDARS.intro);
const READ = 'GET /calendars/events/appointments/:eventId';
const CHANGE = 'PUT /calendars/events/appointments/:eventId';
/** The body of the latest write. */
const sent = () => account.sandbox.journal.findLast(({ method }) => method !== 'GET')?.body;
const events = () => [...account.sandbox.store.events.values()];

const create = (parameters: object, more = {}) =>
	account.run(
		'appointment',
		'create',
		{ contactId: rl(contactId), calendarId: intro, ...parameters },
		more,
	);
const made = async (parameters: object) => {
	const { output, error } = await create(parameters);
	if (error) throw error;
	return output[0]?.json ?? {};
};

describe('appointment create', () => {
	it('books a slot exactly as it was offered', async () => {
		const item = await made({ slot: rl(at(9)) });
		expect(item).toMatchObject({
			id: expect.any(String),
			contactId,
			calendarId: CALENDARS.intro,
			startTime: at(9),
			endTime: at(9, 30),
			appointmentStatus: 'confirmed',
			assignedUserId: USERS.owner,
		});
		expect(item).not.toHaveProperty('traceId');
		expect(sent()).toEqual({
			calendarId: CALENDARS.intro,
			contactId,
			locationId: LOCATION_ID,
			startTime: at(9),
		});
		expect(account.requests).toEqual([BOOK, READ]);
		expect(account.sandbox.journal[0]?.version).toBe('2021-04-15');
	});

	it.each([
		['of the workflow', {}, 'America/Los_Angeles', 7],
		['that is chosen', { timezone: rl('Europe/Berlin') }, 'America/Los_Angeles', 16],
	])('reads a time without an offset in the time zone %s', async (_, more, timezone, hour) => {
		const { error } = await create(
			{ when: 'dateTime', startTime: wall(hour), ...more },
			{ timezone },
		);
		expect(error).toBeUndefined();
		const start = events()[0]?.start ?? 0;
		const expected = DateTime.fromISO(wall(hour), {
			zone: 'timezone' in more ? 'Europe/Berlin' : timezone,
		});
		expect(start).toBe(expected.toMillis());
	});

	it('writes a time in UTC with an offset, because HighLevel refuses the short form', async () => {
		const startTime = DateTime.fromISO(at(10)).toUTC().toISO();
		await made({ when: 'dateTime', startTime });
		expect(events()[0]?.start).toBe(Date.parse(at(10)));
		expect(sent()).toMatchObject({ startTime: expect.stringMatching(/-0\d:00$/) });
	});

	it('sends everything that was filled in', async () => {
		await made({
			calendarId: rl(CALENDARS.team),
			slot: rl(at(11)),
			additionalFields: {
				title: 'Long talk',
				address: '1 Main Street',
				description: 'Bring the plans',
				appointmentStatus: 'new',
				assignedUserId: rl(USERS.agent),
				endTime: at(12, 30),
				meetingLocationType: 'custom',
			},
			options: { toNotify: false, ignoreDateRange: true },
		});
		expect(sent()).toMatchObject({ toNotify: false, ignoreDateRange: true });
		expect(sent()).toMatchObject({ overrideLocationConfig: true });
		expect(events()[0]).toMatchObject({
			title: 'Long talk',
			address: '1 Main Street',
			description: 'Bring the plans',
			appointmentStatus: 'new',
			assignedUserId: USERS.agent,
			end: Date.parse(at(12, 30)),
		});
	});

	it('says that the time is taken, and which times are free next', async () => {
		await made({ slot: rl(at(9)) });
		const { error } = await create({ slot: rl(at(9)) });
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		expect(error?.description).toContain('The next free times are: ');
		expect(error?.description).toContain(`are: ${at(9, 30)}, `);
		expect(error?.description).toContain(`, ${at(11, 30)} (time zone ${CHICAGO}).`);
		expect(events()).toHaveLength(1);
	});

	it('names the next free times in the zone that is chosen', async () => {
		const timezone = rl('Europe/Berlin');
		await made({ slot: rl(at(9)) });
		const { error } = await create({ slot: rl(at(9)), timezone });
		const next = DateTime.fromISO(at(9, 30)).setZone('Europe/Berlin');
		expect(error?.description).toContain(`are: ${next.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")}, `);
		expect(error?.description).toContain(' (time zone Europe/Berlin).');
	});

	it('still says that the time is taken when the free ones cannot be read', async () => {
		await made({ slot: rl(at(9)) });
		account.sandbox.addFault({ kind: 'status', status: 403, path: '*free-slots' });
		const { error } = await create({ slot: rl(at(9)) });
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		expect(error?.description).not.toContain('next free times');
	});

	it('books a time that is not free when told to', async () => {
		await made({ slot: rl(at(3)), options: { ignoreFreeSlotValidation: true } });
		expect(events()[0]?.start).toBe(Date.parse(at(3)));
	});

	it.each([
		[{}, "The field 'Slot' is empty"],
		[{ slot: rl('soon') }, `The field 'Slot' holds no date that can be understood: "soon"`],
		[{ when: 'dateTime' }, "The field 'Start Time' is empty"],
		[
			{ slot: rl(at(9)), timezone: rl('Mars') },
			`The field 'Time Zone' holds no known time zone: "Mars"`,
		],
		[
			{ slot: rl(at(9)), additionalFields: { endTime: at(8) } },
			"The field 'End Time' must be later than 'Slot'",
		],
	])('refuses %j before a request is sent', async (parameters, message) => {
		const { error } = await create(parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(account.requests).toEqual([]);
	});
});

describe('an appointment', () => {
	let id: string;
	const chosen = () => ({ appointmentId: rl(id) });
	const run = (operation: string, parameters: object = {}) =>
		account.items('appointment', operation, { ...chosen(), ...parameters });
	const stored = () => account.sandbox.store.events.get(id);
	beforeEach(async () => {
		id = String((await made({ slot: rl(at(9)), additionalFields: { title: 'Intro' } })).id);
		account.sandbox.clearJournal();
	});

	it('is returned by its ID, simplified or not', async () => {
		const [simple] = await run('get');
		expect(simple).toMatchObject({ id, contactId, title: 'Intro', startTime: at(9) });
		expect(Object.keys(simple ?? {})).toHaveLength(10);
		const [whole] = await run('get', { simple: false });
		expect(whole).toMatchObject({ id, dateAdded: expect.any(String), locationId: LOCATION_ID });
	});

	it('is moved and stays as long as it was', async () => {
		await run('update', { updateFields: { endTime: at(10, 15) } });
		account.sandbox.clearJournal();
		const [item] = await run('update', { updateFields: { startTime: at(13) } });
		expect(item).toMatchObject({ id, startTime: at(13), endTime: at(14, 15), contactId });
		expect(account.requests).toEqual([READ, CHANGE, READ]);
	});

	it('is not moved to a time that is taken, and the next free ones are named', async () => {
		await made({ slot: rl(at(13)) });
		const { error } = await account.run('appointment', 'update', {
			...chosen(),
			updateFields: { startTime: at(13) },
		});
		expect(error?.message).toBe('The appointment time cannot be booked [item 0]');
		expect(error?.description).toContain('The next free times are: ');
		expect(stored()?.start).toBe(Date.parse(at(9)));
	});

	it('gets another status and other fields without being moved', async () => {
		await run('update', {
			updateFields: { appointmentStatus: 'showed', title: 'Done', fieldsToClear: ['address'] },
			options: { toNotify: false },
		});
		expect(sent()).toEqual({
			appointmentStatus: 'showed',
			title: 'Done',
			address: '',
			toNotify: false,
		});
		expect(account.requests).toEqual([READ, CHANGE]);
		expect(stored()).toMatchObject({ appointmentStatus: 'showed', start: Date.parse(at(9)) });
	});

	it('is not updated with nothing', async () => {
		const { error } = await account.run('appointment', 'update', {
			...chosen(),
			options: { toNotify: false },
		});
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(account.requests).toEqual([]);
	});

	it('is cancelled, and its time is free again', async () => {
		const [item] = await run('cancel');
		expect(item).toMatchObject({ id, appointmentStatus: 'cancelled' });
		expect(sent()).toEqual({ appointmentStatus: 'cancelled' });
		await made({ slot: rl(at(9)) });
	});

	it('is deleted, also when the first answer is lost', async () => {
		account.sandbox.addFault({ kind: 'reset', method: 'DELETE', phase: 'after', times: 1 });
		expect(await run('delete')).toEqual([{ id, deleted: true }]);
		expect(stored()).toMatchObject({ deleted: true });
		expect(sent()).toEqual({});
	});
});
