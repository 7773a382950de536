import type { Contact } from '../../../sandbox/model/types.cts';
import { ChildStage, HOUR, named } from './childStage.cts';
import { Watcher } from './watcher.cts';

/** Appointments that are about to begin. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});
afterEach(() => expect(stage.contractProblems).toEqual([]));

const told = async (watcher: Watcher) => named(await watcher.poll());

describe('appointment starting soon', () => {
	const soon = { event: 'appointmentStartingSoon', leadTime: 2, leadUnit: 'hours' };

	it('is told when that time comes, once, and again when it is moved', async () => {
		const intro = stage.book(ada, 3 * HOUR, { title: 'Intro' });
		const watcher = await stage.watching(soon);
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(HOUR);
		expect(await watcher.poll()).toMatchObject([
			{ event: 'appointmentStartingSoon', contactId: ada.id, title: 'Intro', minutesLeft: 119 },
		]);
		expect(await told(watcher)).toEqual([]);
		stage.move(intro, 5 * HOUR);
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(4 * HOUR);
		expect(await told(watcher)).toEqual(['appointmentStartingSoon Intro']);
	});

	it('is not told of one that was cancelled, unless that is asked for', async () => {
		const watcher = await stage.watching(soon);
		const filters = { appointmentStatus: ['cancelled'] };
		const other = await stage.watching({ ...soon, filters });
		const off = stage.book(ada, HOUR, { title: 'Off', appointmentStatus: 'cancelled' });
		expect(await told(watcher)).toEqual([]);
		expect(await told(other)).toEqual(['appointmentStartingSoon Off']);
		stage.editAppointment(off, { appointmentStatus: 'confirmed' });
		expect(await told(watcher)).toEqual(['appointmentStartingSoon Off']);
	});

	it('is not told of one that has begun while n8n was off', async () => {
		stage.book(ada, 3 * HOUR, { title: 'Begun' });
		stage.book(ada, 5 * HOUR, { title: 'Ahead' });
		const watcher = await stage.watching(soon);
		await stage.clock.advance(4 * HOUR);
		expect(await watcher.poll()).toMatchObject([{ title: 'Ahead', minutesLeft: 59 }]);
	});

	it.each([-5, 5])('does not mind a machine that is %d hours off', async (hours) => {
		stage.machineOffMs = hours * HOUR;
		const watcher = await stage.watching(soon);
		stage.book(ada, HOUR, { title: 'Soon' });
		stage.book(ada, 4 * HOUR, { title: 'Later' });
		expect(await told(watcher)).toEqual(['appointmentStartingSoon Soon']);
	});

	it('is shown by the next one', async () => {
		stage.book(ada, -HOUR, { title: 'Over' });
		stage.book(ada, 20 * HOUR, { title: 'Next' });
		const watcher = new Watcher(stage.sandbox, soon);
		expect(await watcher.poll({ mode: 'manual' })).toMatchObject([
			{ title: 'Next', minutesLeft: 20 * 60 },
		]);
	});
});
