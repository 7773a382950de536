import { DateTime } from 'luxon';

import { CALENDAR_GROUP, CALENDARS, LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const monday = DateTime.now().setZone('America/Chicago').plus({ weeks: 1 }).startOf('week');
const day = (days: number) => monday.plus({ days }).toISODate() ?? '';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

describe('appointment get free slots', () => {
	const slots = (parameters: object) =>
		account.items('appointment', 'getFreeSlots', {
			calendarId: rl(CALENDARS.intro),
			...parameters,
		});

	const queries = () =>
		account.sandbox.journal
			.filter(({ route }) => route.endsWith('/free-slots'))
			.map(({ query }) => query);

	it('leaves out what lies outside of the range, where HighLevel answers whole days', async () => {
		const at = (hour: number) => monday.set({ hour }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			path: '/calendars/:calendarId/free-slots',
			body: { [day(0)]: { slots: [9, 10, 11, 12].map(at) } },
		});
		const items = await slots({ from: at(10), to: at(11), timezone: rl('America/Chicago') });
		expect(items.map(({ start }) => start)).toEqual([at(10), at(11)]);
	});

	it('lists one item per slot, in the chosen time zone', async () => {
		const range = { from: day(0), to: day(1), timezone: rl('America/Chicago'), returnAll: true };
		const items = await slots(range);
		expect(items).toHaveLength(16);
		const offset = monday.toFormat('ZZ');
		expect(items[0]).toEqual({
			start: `${day(0)}T09:00:00${offset}`,
			date: day(0),
			timezone: 'America/Chicago',
			calendarId: CALENDARS.intro,
		});
		expect(account.sandbox.journal[0]?.query).toMatchObject({
			startDate: String(monday.toMillis()),
			timezone: 'America/Chicago',
		});
	});

	it('looks a week ahead unless told otherwise, in the time zone of the sub-account', async () => {
		const items = await slots({ returnAll: true });
		expect(items.length).toBeGreaterThan(16 * 3);
		expect(items.every(({ date }) => DAY.test(String(date)))).toBe(true);
		expect(items.every(({ timezone }) => timezone === 'America/Chicago')).toBe(true);
		const { timezone, startDate, endDate } = queries()[0] ?? {};
		expect(timezone).toBe('America/Chicago');
		expect(Math.round((Number(endDate) - Number(startDate)) / 86_400_000)).toBe(7);
	});

	it('splits a long range and returns each slot once, in order', async () => {
		const items = await slots({ from: day(0), to: day(49), returnAll: true });
		const starts = items.map(({ start }) => Date.parse(String(start)));
		expect(queries()).toHaveLength(2);
		expect(new Set(starts).size).toBe(7 * 5 * 16);
		expect(starts).toEqual([...starts].sort((a, b) => a - b));
		for (const query of queries()) {
			const span = Number(query.endDate) - Number(query.startDate);
			expect(span).toBeLessThanOrEqual(31 * 86_400_000);
		}
	});

	it('fetches no more than the limit takes', async () => {
		expect(await slots({ from: day(0), to: day(49), limit: 3 })).toHaveLength(3);
		expect(queries()).toHaveLength(1);
	});

	it('reads a range without a zone in that of the workflow', async () => {
		await slots({ from: day(0), to: day(1) });
		const start = monday.setZone('America/New_York', { keepLocalTime: true });
		expect(queries()[0]?.startDate).toBe(String(start.toMillis()));
	});

	it.each([
		['may not be read', () => account.limitScopes('calendars.readonly')],
		[
			'has none that is known',
			() => {
				const location = account.sandbox.store.locations.get(LOCATION_ID);
				if (location) location.timezone = 'Middle/Earth';
			},
		],
	])('is in the time zone of the workflow when that of the sub-account %s', async (_, arrange) => {
		arrange();
		const [item] = await slots({ from: day(0), to: day(1) });
		expect(item?.timezone).toBe('America/New_York');
	});

	it("can be cut to one user's free time", async () => {
		const options = { userId: rl(USERS.agent) };
		await slots({ calendarId: rl(CALENDARS.team), from: day(0), to: day(1), options });
		expect(queries()[0]).toMatchObject({ userId: USERS.agent });
	});

	it.each([
		[{ from: '' }, "The field 'From' is empty"],
		[{ from: day(1), to: day(0) }, "The field 'To' must be later than 'From'"],
		[{ to: 'soon' }, `The field 'To' holds no date that can be understood: "soon"`],
	])('refuses %j before a request is sent', async (parameters, message) => {
		const { error } = await account.run('appointment', 'getFreeSlots', {
			calendarId: rl(CALENDARS.intro),
			...parameters,
		});
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(account.requests).toEqual([]);
	});
});

describe('appointment get many in calendar', () => {
	const range = { from: '2026-03-05', to: '2026-03-06', timezone: rl('America/Chicago') };
	const list = (parameters: object) =>
		account.items('appointment', 'getEvents', { ...range, ...parameters });
	beforeEach(() => {
		const book = (title: string, startTime: string, more: object = {}) =>
			bookAppointment(account.sandbox, LOCATION_ID, contactId, {
				calendarId: CALENDARS.intro,
				ignoreFreeSlotValidation: true,
				title,
				startTime,
				...more,
			});
		book('Morning', '2026-03-05T09:00:00-06:00');
		book('Off', '2026-03-05T11:00:00-06:00', { appointmentStatus: 'cancelled' });
		book('Team', '2026-03-05T13:00:00-06:00', {
			calendarId: CALENDARS.team,
			assignedUserId: USERS.agent,
		});
		book('Next day', '2026-03-06T09:00:00-06:00');
	});
	const titles = async (parameters: object) => (await list(parameters)).map(({ title }) => title);

	it('lists those of a calendar, of a group and of a user', async () => {
		const { intro, team } = CALENDARS;
		expect(await titles({ calendarId: rl(intro) })).toEqual(['Morning', 'Off']);
		expect(await titles({ calendarId: rl(team) })).toEqual(['Team']);
		expect(await titles({ whose: 'groupId', groupId: rl(CALENDAR_GROUP) })).toEqual([
			'Morning',
			'Off',
		]);
		expect(await titles({ whose: 'userId', userId: rl(USERS.agent) })).toEqual(['Team']);
		expect(account.requests).toEqual(Array(4).fill('GET /calendars/events'));
	});

	it('takes the user by name, and refuses one that there is not', async () => {
		const user = account.sandbox.store.users.get(USERS.agent);
		const ofUser = (name: string) => ({ whose: 'userId', userId: rl(name) });
		expect(await titles(ofUser(String(user?.email)))).toEqual(['Team']);
		const sent = () => account.requests.filter((request) => request === 'GET /calendars/events');
		const { error } = await account.run('appointment', 'getEvents', { ...range, ...ofUser('x') });
		expect(error?.message).toBe(`The field 'User' names no user of this sub-account: "x" [item 0]`);
		expect(sent()).toHaveLength(1);
	});

	it('returns ten fields with the contact, or everything', async () => {
		const [simple] = await list({ calendarId: rl(CALENDARS.team) });
		expect(simple).toMatchObject({ contactId, startTime: '2026-03-05T13:00:00-06:00' });
		expect(Object.keys(simple ?? {})).toHaveLength(10);
		const [whole] = await list({ calendarId: rl(CALENDARS.team), simple: false });
		expect(whole).toMatchObject({ locationId: LOCATION_ID, dateAdded: expect.any(String) });
	});

	it('filters by status and cuts the list', async () => {
		const calendarId = rl(CALENDARS.intro);
		const filters = { appointmentStatus: ['confirmed'] };
		expect(await titles({ calendarId, filters })).toEqual(['Morning']);
		expect(await titles({ calendarId, limit: 1 })).toEqual(['Morning']);
	});

	it('names the field of the chosen kind when it is empty', async () => {
		const { error } = await account.run('appointment', 'getEvents', { whose: 'groupId' });
		expect(error?.message).toBe("The field 'Calendar Group' is empty [item 0]");
	});
});
