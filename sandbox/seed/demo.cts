import { BUSINESSES, CUSTOM_FIELDS, LOCATION_ID, USERS } from '../fixtures.cts';
import type { ContactInput } from '../model/contactInput.cts';
import { createNote } from '../model/notes.cts';
import { createTask } from '../model/tasks.cts';
import type { World } from '../world.cts';

const DAY_MS = 86_400_000;

interface Person extends ContactInput {
	business?: string;
	note?: string;
	task?: string;
	daysAgo: number;
}

const PEOPLE: Person[] = [
	{
		firstName: 'Ada',
		lastName: 'Lovelace',
		email: 'ada@example.com',
		phone: '+15550100001',
		tags: ['newsletter', 'vip'],
		source: 'website',
		assignedTo: USERS.owner,
		city: 'Springfield',
		state: 'IL',
		country: 'US',
		timezone: 'America/Chicago',
		customFields: [
			{ id: CUSTOM_FIELDS.text, field_value: 'blue' },
			{ id: CUSTOM_FIELDS.singleOption, field_value: 'Premium' },
		],
		note: 'Asked about the morning class.',
		task: 'Send the new timetable',
		daysAgo: 20,
	},
	{
		firstName: 'Grace',
		lastName: 'Hopper',
		email: 'grace@example.com',
		phone: '+15550100002',
		tags: ['sms consent'],
		source: 'phone call',
		companyName: 'Example Bakery',
		business: BUSINESSES.bakery,
		assignedTo: USERS.agent,
		note: 'Prefers texts after 5 pm.',
		daysAgo: 12,
	},
	{
		firstName: 'Alan',
		lastName: 'Turing',
		email: 'alan@example.com',
		phone: '+15550100003',
		tags: ['newsletter', 'sms consent'],
		source: 'referral',
		task: 'Call back about the group price',
		daysAgo: 5,
	},
	{
		firstName: 'Katherine',
		lastName: 'Johnson',
		email: 'katherine@example.com',
		phone: '+15550100004',
		tags: ['sms consent'],
		dndSettings: { SMS: { status: 'active', message: 'asked by phone' } },
		daysAgo: 2,
	},
];

/** A few made-up people, so that the page and the pickers have something to show. */
export function seedDemo(world: World): void {
	const now = world.now();
	for (const { business, note, task, daysAgo, ...input } of PEOPLE) {
		const created = world.contacts.create(LOCATION_ID, input);
		const added = now - daysAgo * DAY_MS;
		const contact = world.contacts.put({
			...created,
			businessId: business,
			dateAdded: added,
			dateUpdated: added + 3_600_000,
		});
		if (note) createNote(world, contact, { body: note, userId: USERS.owner });
		if (task) {
			const dueDate = new Date(now + 2 * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z');
			createTask(world, contact, { title: task, dueDate, completed: false });
		}
	}
}
