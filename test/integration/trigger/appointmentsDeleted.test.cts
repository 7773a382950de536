import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import type { CalendarEvent } from '../../../sandbox/model/calendarTypes.cts';
import { removeEvent } from '../../../sandbox/model/appointments.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { ChildStage, DAY, HOUR, named } from './childStage.cts';

/** Deleted appointments, which HighLevel marks, and times in another offset. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});
afterEach(() => expect(stage.contractProblems).toEqual([]));

describe.each([false, true])('when HighLevel lists deleted ones: %s', (listsDeleted) => {
	beforeEach(() => {
		stage.sandbox.settings.appointments.listsDeleted = listsDeleted;
	});
	const remove = (event: CalendarEvent) => removeEvent(stage.sandbox, event);

	it.each([
		['appointmentBooked', {}],
		['appointmentStartingSoon', { leadTime: 2, leadUnit: 'hours' }],
	])('a deleted appointment is not told: %s', async (event, parameters) => {
		const watcher = await stage.watching({ event, ...parameters });
		remove(stage.book(ada, HOUR, { title: 'Deleted' }));
		stage.book(ada, HOUR, { title: 'Stays' });
		expect(named(await watcher.poll())).toEqual([`${event} Stays`]);
	});

	it('neither the deletion nor a change before it is told: appointmentChanged', async () => {
		const [deleted, stays] = ['Deleted', 'Stays'].map((title) =>
			stage.book(ada, DAY, { title }),
		) as [CalendarEvent, CalendarEvent];
		const watcher = await stage.watching({ event: 'appointmentChanged' });
		for (const event of [deleted, stays]) {
			stage.editAppointment(event, { appointmentStatus: 'noshow' });
		}
		remove(deleted);
		expect(named(await watcher.poll())).toEqual(['appointmentChanged Stays']);
		expect(await watcher.poll()).toEqual([]);
	});
});

it('another offset of the same times is no change', async () => {
	stage.book(ada, DAY, { title: 'Intro' });
	const watcher = await stage.watching({ event: 'appointmentChanged' });
	const location = stage.sandbox.store.locations.get(LOCATION_ID);
	if (location) location.timezone = 'Europe/Berlin';
	expect(await watcher.poll()).toEqual([]);
	stage.book(ada, 2 * DAY, { title: 'Other' });
	const all = [...stage.sandbox.store.events.values()];
	stage.editAppointment(all[0] as CalendarEvent, { title: 'Renamed' });
	const [told] = await watcher.poll();
	expect(told).toMatchObject({ title: 'Renamed', changedFields: ['title'] });
	expect(told?.startTime).toMatch(/\+0[12]:00$/);
});
