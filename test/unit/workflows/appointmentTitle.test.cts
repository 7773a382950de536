import { DateTime } from 'luxon';
import { appointmentReminders } from '../../../makers/workflows/smsto/s2AppointmentReminders.cts';
import { t2Reminders } from '../../../makers/workflows/touchsms/t2Reminders.cts';
import type { Design } from '../../../makers/workflows/canvas/design.cts';

/** What the workflow as it is shipped writes, for a contact whose zone has noon. */
function textOf({ parts }: Design, item: object, more: object = {}): string {
	const partOf = (name: string) => parts.find((part) => part.name === name)?.parameters;
	const { assignments } = partOf('Config')?.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	const config = Object.fromEntries(
		assignments.map(({ name, value }) => [name, name === 'texts' ? parsed(value) : value]),
	);
	const values = {
		$: () => ({ first: () => ({ json: { ...config, ...more } }) }),
		$json: item,
		$now: DateTime.now(),
		DateTime,
	};
	const code = String(partOf('Write the Text')?.jsCode);
	const run = new Function(...Object.keys(values), code) as (...given: unknown[]) => {
		json: { text: string };
	};
	return run(...Object.values(values)).json.text;
}

const parsed = (value: unknown): unknown =>
	typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

const startTime = DateTime.utc().plus({ days: 3 }).toISO();
const contact = { name: 'Ada Lovelace', firstName: 'Ada', timezone: 'Europe/London' };
const appointment = (event: string, title: string | undefined, more: object = {}) => ({
	event,
	id: 'a1',
	contactId: 'c1',
	contact,
	startTime,
	title,
	...more,
});

// HighLevel calls an appointment by the contact's name unless it is given a title.
const noTitles = ['Ada Lovelace', ' ada lovelace ', '', undefined];

describe.each(noTitles)('an appointment with the title %j', (title) => {
	it('is told of by touchSMS without it', () => {
		const booked = textOf(t2Reminders, appointment('appointmentBooked', title));
		expect(booked).toMatch(/^Hi Ada, your appointment is booked for \w+day /);
		const soon = textOf(t2Reminders, appointment('appointmentStartingSoon', title));
		expect(soon).toMatch(/^Hi Ada, a reminder of your appointment: \w+day /);
	});

	it('is told of by SMS.to without it', () => {
		const soon = textOf(appointmentReminders, appointment('appointmentStartingSoon', title));
		expect(soon).toMatch(/^Hi Ada, see you on \w+day \d+ \w+ at \d\d:\d\d\.$/);
		const more = { changedFields: ['startTime'] };
		const moved = textOf(appointmentReminders, appointment('appointmentChanged', title, more));
		expect(moved).toMatch(/^Hi Ada, your appointment is now on /);
		const gone = { appointmentStatus: 'cancelled' };
		const cancelled = textOf(appointmentReminders, appointment('appointmentChanged', title, gone));
		expect(cancelled).toMatch(/^Hi Ada, your appointment on .* is cancelled\.$/);
	});
});

it('a title of its own is told', () => {
	const booked = appointment('appointmentBooked', 'Haircut');
	expect(textOf(t2Reminders, booked)).toContain('your appointment "Haircut" is booked');
	const soon = appointment('appointmentStartingSoon', 'Haircut');
	expect(textOf(appointmentReminders, soon)).toMatch(/at \d\d:\d\d: Haircut\./);
});

it('a task that is called like its contact keeps its title', () => {
	const task = { event: 'taskDueSoon', id: 't1', contactId: 'c1', contact, title: 'Ada Lovelace' };
	const text = textOf(
		t2Reminders,
		{ ...task, dueDate: startTime },
		{ staffNumber: '+15550100100' },
	);
	expect(text).toMatch(/^Due .*: Ada Lovelace \(Ada Lovelace \)$/);
});
