import { ChildStage, DAY, HOUR, named } from './childStage';
import { MINUTE } from './watcher';

/** Events of appointments. */

const stage = ChildStage.use();

describe('appointment booked', () => {
	it('is told of a new appointment, once, with its contact', async () => {
		const ada = stage.people.add('Ada');
		stage.book(ada, DAY, { title: 'Old' });
		const watcher = await stage.watching({ event: 'appointmentBooked' });
		const booked = stage.book(ada, 2 * DAY, { title: 'Intro' });
		expect(await watcher.poll()).toMatchObject([
			{ event: 'appointmentBooked', contactId: ada.id, id: booked.id, title: 'Intro' },
		]);
		await stage.clock.advance(MINUTE);
		expect(await watcher.poll()).toEqual([]);
	});
});

describe('appointment changed', () => {
	it('is told of what has changed, with time and status of before', async () => {
		const ada = stage.people.add('Ada');
		const intro = stage.book(ada, DAY, { title: 'Intro' });
		const before = new Date(intro.start).toISOString();
		const watcher = await stage.watching({ event: 'appointmentChanged' });
		expect(await watcher.poll()).toEqual([]);
		stage.move(intro, 2 * DAY);
		stage.book(ada, DAY, { title: 'New' });
		expect(await watcher.poll()).toMatchObject([
			{
				event: 'appointmentChanged',
				contactId: ada.id,
				title: 'Intro',
				changedFields: ['startTime', 'endTime'],
				before: { startTime: before, appointmentStatus: 'confirmed' },
			},
		]);
		expect(await watcher.poll()).toEqual([]);
		stage.editAppointment(intro, { appointmentStatus: 'cancelled' });
		expect(await watcher.poll()).toMatchObject([
			{ changedFields: ['appointmentStatus'], appointmentStatus: 'cancelled' },
		]);
	});
});

describe('appointment starting soon', () => {
	it('is told once per time, and not of a cancelled one', async () => {
		const ada = stage.people.add('Ada');
		const intro = stage.book(ada, 61 * MINUTE, { title: 'Intro' });
		stage.book(ada, 61 * MINUTE, { title: 'Off', appointmentStatus: 'cancelled' });
		const watcher = await stage.watching({ event: 'appointmentStartingSoon' });
		expect(await watcher.poll()).toMatchObject([
			{ event: 'appointmentStartingSoon', contactId: ada.id, title: 'Intro', minutesLeft: 60 },
		]);
		expect(await watcher.poll()).toEqual([]);
		stage.move(intro, 3 * HOUR);
		expect(await watcher.poll()).toEqual([]);
		await stage.clock.advance(2 * HOUR);
		expect(named(await watcher.poll())).toEqual(['appointmentStartingSoon Intro']);
	});
});
