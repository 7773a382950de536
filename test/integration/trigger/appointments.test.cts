import { CALENDAR_GROUP, CALENDARS, USERS } from '../../../sandbox/fixtures.cts';
import { inZone } from '../../../sandbox/model/appointments.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { rl } from '../../support/account.cts';
import { ChildStage, DAY, HOUR, named } from './childStage.cts';
import { beforeEachAnswer, Watcher } from './watcher.cts';

/** Events of appointments. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});
afterEach(() => expect(stage.contractProblems).toEqual([]));

const told = async (watcher: Watcher) => named(await watcher.poll());

describe('whose appointments', () => {
	it.each([
		['all calendars', {}, ['Intro', 'Session']],
		['a calendar', { whose: 'calendarId', calendarId: rl(CALENDARS.intro) }, ['Intro']],
		['a group', { whose: 'groupId', groupId: rl(CALENDAR_GROUP) }, ['Intro']],
		['a user', { whose: 'userId', userId: rl(USERS.agent) }, ['Session']],
	])('are looked at, of %s', async (_whose, parameters, names) => {
		const watcher = await stage.watching({ event: 'appointmentBooked', ...parameters });
		stage.book(ada, DAY, { title: 'Intro', assignedUserId: USERS.owner });
		const session = { calendarId: CALENDARS.team, assignedUserId: USERS.agent };
		stage.book(ada, 2 * DAY, { title: 'Session', ...session });
		expect(await told(watcher)).toEqual(names.map((name) => `appointmentBooked ${name}`));
		const isAll = !('whose' in parameters);
		expect(stage.sandbox.journal).toHaveLength(isAll ? 3 : 1);
	});

	it('must be chosen', async () => {
		const parameters = { event: 'appointmentBooked', whose: 'groupId' };
		const { error } = await new Watcher(stage.sandbox, parameters).try();
		expect(error?.message).toBe("The field 'Calendar Group' is empty");
	});

	it('starts quietly with another calendar', async () => {
		const whose = { event: 'appointmentBooked', whose: 'calendarId' };
		const watcher = await stage.watching({ ...whose, calendarId: rl(CALENDARS.intro) });
		stage.book(ada, DAY, { calendarId: CALENDARS.team });
		watcher.parameters = { ...whose, calendarId: rl(CALENDARS.team) };
		expect(await told(watcher)).toEqual([]);
	});
});

describe('appointment booked', () => {
	it('is told with the contact, in the simple form', async () => {
		const watcher = await stage.watching({ event: 'appointmentBooked' });
		const more = { title: 'Intro', description: 'Bring papers' };
		const { id, start, end } = stage.book(ada, DAY, more);
		const local = (time: number) => inZone(time, 'America/Chicago');
		expect(await watcher.poll()).toEqual([
			{
				event: 'appointmentBooked',
				contactId: ada.id,
				id,
				title: 'Intro',
				calendarId: CALENDARS.intro,
				appointmentStatus: 'confirmed',
				startTime: local(start),
				endTime: local(end),
				assignedUserId: USERS.owner,
				address: '',
				notes: 'Bring papers',
			},
		]);
	});

	it('is told with all that HighLevel sends without Simplify', async () => {
		const watcher = await stage.watching({ event: 'appointmentBooked', simple: false });
		stage.book(ada, DAY);
		const [row] = await watcher.poll();
		const dateAdded = new Date(stage.now).toISOString();
		expect(row).toMatchObject({ event: 'appointmentBooked', contactId: ada.id, dateAdded });
	});

	it('is not told when an old appointment is moved or cancelled', async () => {
		const old = stage.book(ada, DAY);
		const watcher = await stage.watching({ event: 'appointmentBooked' });
		stage.move(old, 2 * DAY);
		expect(await told(watcher)).toEqual([]);
		stage.editAppointment(old, { appointmentStatus: 'cancelled' });
		expect(await told(watcher)).toEqual([]);
	});

	it('is told once when it changes its calendar while the calendars are read', async () => {
		const watcher = await stage.watching({ event: 'appointmentBooked' });
		const intro = stage.book(ada, DAY, { title: 'Intro' });
		beforeEachAnswer(stage.sandbox, (request) => {
			if (request === 3) intro.calendarId = CALENDARS.team;
		});
		expect(await told(watcher)).toEqual(['appointmentBooked Intro']);
	});

	it('far ahead comes when it is near enough, unless it was there before', async () => {
		const options = { daysAhead: 10 };
		stage.book(ada, 20 * DAY, { title: 'There before' });
		await stage.clock.advance(HOUR);
		const watcher = await stage.watching({ event: 'appointmentBooked', options });
		stage.book(ada, 20 * DAY, { title: 'Far' });
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(11 * DAY);
		expect(await told(watcher)).toEqual(['appointmentBooked Far']);
		expect(await told(watcher)).toEqual([]);
	});

	it.each([[['No Show']], ['no_show, NEW'], ['NoShow']])(
		'is told for the status %j, however it is written',
		async (appointmentStatus) => {
			const filters = { appointmentStatus };
			const watcher = await stage.watching({ event: 'appointmentBooked', filters });
			stage.book(ada, DAY, { title: 'Missed', appointmentStatus: 'noshow' });
			stage.book(ada, 2 * DAY, { title: 'Other', appointmentStatus: 'confirmed' });
			expect(await told(watcher)).toEqual(['appointmentBooked Missed']);
		},
	);

	it.each([
		[['booked'], `The field 'Status' holds no status of an appointment: "booked"`],
		['={{ null }}', "The filter 'Status' is empty"],
		['', "The filter 'Status' is empty"],
	])('is not watched for the status %j', async (appointmentStatus, message) => {
		const parameters = { event: 'appointmentBooked', filters: { appointmentStatus } };
		const { error } = await new Watcher(stage.sandbox, parameters).try();
		expect(error?.message).toBe(message);
		expect(stage.sandbox.journal).toEqual([]);
	});

	it('is told for the chosen statuses only', async () => {
		const filters = { appointmentStatus: ['new'] };
		const watcher = await stage.watching({ event: 'appointmentBooked', filters });
		stage.book(ada, DAY, { title: 'New', appointmentStatus: 'new' });
		stage.book(ada, DAY, { title: 'Other' });
		expect(await told(watcher)).toEqual(['appointmentBooked New']);
	});
});

describe('appointment changed', () => {
	it('is told with what has changed, and with time and status of before', async () => {
		const intro = stage.book(ada, DAY, { title: 'Intro' });
		const before = new Date(intro.start).toISOString();
		const watcher = await stage.watching({ event: 'appointmentChanged' });
		stage.move(intro, 2 * DAY);
		stage.book(ada, DAY, { title: 'New' });
		expect(await watcher.poll()).toMatchObject([
			{
				event: 'appointmentChanged',
				contactId: ada.id,
				changedFields: ['startTime', 'endTime'],
				before: { startTime: before, appointmentStatus: 'confirmed' },
				id: intro.id,
				title: 'Intro',
			},
		]);
		stage.editAppointment(intro, { appointmentStatus: 'cancelled', title: 'Off' });
		const [row] = await watcher.poll();
		expect(row).toMatchObject({
			changedFields: ['appointmentStatus', 'title'],
			before: { startTime: new Date(intro.start).toISOString(), appointmentStatus: 'confirmed' },
			appointmentStatus: 'cancelled',
		});
		expect(await told(watcher)).toEqual([]);
	});

	it('is not told when HighLevel touches an appointment and nothing is different', async () => {
		const intro = stage.book(ada, DAY);
		const watcher = await stage.watching({ event: 'appointmentChanged' });
		stage.editAppointment(intro, {});
		expect(await told(watcher)).toEqual([]);
	});

	it('is told some days after the appointment: the contact did not come', async () => {
		const intro = stage.book(ada, HOUR, { title: 'Intro' });
		const watcher = await stage.watching({ event: 'appointmentChanged' });
		await stage.clock.advance(6 * DAY);
		stage.editAppointment(intro, { appointmentStatus: 'noshow' });
		expect(await told(watcher)).toEqual(['appointmentChanged Intro']);
		await stage.clock.advance(2 * DAY);
		stage.editAppointment(intro, { appointmentStatus: 'showed' });
		expect(await told(watcher)).toEqual([]);
		expect(watcher.saved).toContain('"prints":""');
	});

	it('is told for the chosen kinds of change only', async () => {
		const [moved, renamed] = ['Moved', 'Renamed'].map((title) =>
			stage.book(ada, DAY, { title }),
		) as [never, never];
		const filters = { changedFields: ['startTime', 'appointmentStatus'] };
		const watcher = await stage.watching({ event: 'appointmentChanged', filters });
		stage.move(moved, 2 * DAY);
		stage.editAppointment(renamed, { title: 'Other' });
		expect(await told(watcher)).toEqual(['appointmentChanged Moved']);
		stage.editAppointment(renamed, { appointmentStatus: 'showed' });
		expect(await watcher.poll()).toMatchObject([{ changedFields: ['appointmentStatus'] }]);
	});

	it('is told for the chosen kinds of change and statuses only', async () => {
		const [moved, cancelled, both] = ['Moved', 'Cancelled', 'Both'].map((title) =>
			stage.book(ada, DAY, { title }),
		) as [never, never, never];
		const watcher = await stage.watching({
			event: 'appointmentChanged',
			filters: { changedFields: ['appointmentStatus'], appointmentStatus: ['cancelled'] },
		});
		stage.move(moved, 2 * DAY);
		stage.editAppointment(cancelled, { appointmentStatus: 'cancelled' });
		stage.editAppointment(both, { appointmentStatus: 'showed' });
		expect(await told(watcher)).toEqual(['appointmentChanged Cancelled']);
		stage.editAppointment(both, { title: 'Edited', appointmentStatus: 'cancelled' });
		expect(await watcher.poll()).toMatchObject([
			{ title: 'Edited', before: { appointmentStatus: 'showed' } },
		]);
	});
});
