import { CALENDARS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { changeAppointment } from '../../../sandbox/model/appointments.cts';
import type { CalendarEvent } from '../../../sandbox/model/calendarTypes.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { ROEZAN, SMSFACTOR, SMSTO } from '../../../sandbox/sms/fixtures.cts';
import type { ProviderKey } from '../../../harness/demo/sms/credentials.cts';
import { book, HOUR, iso } from './appointments.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** Something that makes a workflow text a contact, or put it on a list of those who are texted. */
export interface Flow {
	/** Of the workflow, in its name. */
	code: string;
	title: string;
	/** How the workflow starts: its trigger looks, it is started by hand from that trigger, or the contact texts. */
	starts: 'by looking' | 'by a text' | { byHand: string };
	/** What a person does for the contact, so that the workflow has a reason. */
	ask?: (sms: SmsStack, contact: Contact) => void;
	/** What the contact has from the beginning. */
	input?: object;
	/** What the workflow has to have seen of the contact before. */
	before?: (sms: SmsStack, contact: Contact) => void;
	/** Whether the number is on a list, for workflows that text nobody by themselves. */
	isListed?(sms: SmsStack, phone: string): boolean;
}

export interface ProviderFlows {
	provider: ProviderKey;
	/** Numbers that the provider takes begin so; three digits follow. */
	numbers: string;
	config?: Record<string, string | number | boolean>;
	flows: Flow[];
}

const TEXT = 'SMS: Your order is here';

const note = ({ stack }: SmsStack, contact: Contact) =>
	void createNote(stack.sandbox, contact, { body: TEXT });
const task = ({ stack }: SmsStack, contact: Contact) =>
	void createTask(stack.sandbox, contact, {
		title: TEXT,
		dueDate: iso(Date.now() + HOUR / 2),
		completed: false,
	});
const booked =
	(inMs: number) =>
	({ stack }: SmsStack, { id }: Contact) =>
		void book(stack.sandbox, id, 'Haircut', inMs);

const eventOf = ({ stack }: SmsStack, { id }: Contact): CalendarEvent => {
	const found = [...stack.sandbox.store.events.values()].find(({ contactId }) => contactId === id);
	if (!found) throw new Error('Nothing is booked');
	return found;
};
const moved = (sms: SmsStack, contact: Contact) => {
	const startTime = iso(eventOf(sms, contact).start + HOUR);
	const calendarId = CALENDARS.intro;
	const change = { calendarId, startTime, ignoreFreeSlotValidation: true };
	changeAppointment(sms.stack.sandbox, eventOf(sms, contact), change);
};

const looks = 'by looking' as const;
const reply = { title: 'answers LIST', starts: 'by a text' as const };
const onList = (listId: number) => (sms: SmsStack, phone: string) =>
	sms.account.contactOf(phone, listId) !== undefined;

/** All workflows of the five providers that text a contact or put it on a list. */
export const providerFlows: ProviderFlows[] = [
	{
		provider: 'touchsms',
		numbers: '+614915710',
		flows: [
			{ code: 'T2', title: 'a note', starts: looks, ask: note },
			{ code: 'T2', title: 'an appointment that is booked', starts: looks, ask: booked(72 * HOUR) },
			{ code: 'T2', title: 'an appointment that is near', starts: looks, ask: booked(3 * HOUR) },
			{ code: 'T2', title: 'a task that falls due', starts: looks, ask: task },
			{
				code: 'T4',
				title: 'a campaign',
				starts: { byHand: 'Start by Hand' },
				input: { tags: ['newsletter'] },
			},
			{ code: 'T5', ...reply },
		],
	},
	{
		provider: 'smsto',
		numbers: '+447700900',
		config: { dryRun: false },
		flows: [
			{ code: 'S1', ...reply },
			{ code: 'S2', title: 'an appointment that is near', starts: looks, ask: booked(20 * HOUR) },
			{
				code: 'S2',
				title: 'an appointment that is moved',
				starts: looks,
				before: booked(72 * HOUR),
				ask: moved,
			},
			{
				code: 'S3',
				title: 'the list',
				starts: looks,
				isListed: onList(SMSTO.listId),
			},
		],
	},
	{
		provider: 'smsfactor',
		numbers: '+33639980',
		config: { dryRun: false },
		flows: [
			{ code: 'F3', title: 'a note', starts: looks, ask: note },
			{ code: 'F3', title: 'a task', starts: looks, ask: task },
			{ code: 'F1', title: 'the list', starts: looks, isListed: onList(SMSFACTOR.listId) },
		],
	},
	{
		provider: 'salesmsg',
		numbers: '+15550113',
		config: { dryRun: false },
		flows: [{ code: 'M3', ...reply }],
	},
	{
		provider: 'roezan',
		numbers: '+15550114',
		config: { dryRun: false },
		flows: [
			{ code: 'Z3', title: 'a task', starts: looks, ask: task },
			{
				code: 'Z3',
				title: 'the list',
				starts: looks,
				input: { tags: ['roezan'] },
				isListed: onList(ROEZAN.listId),
			},
		],
	},
];

/** Contacts by whether they want texts. Of the first nobody has touched Do Not Disturb. */
const wishes = {
	'never touched': { input: {}, isTexted: true },
	'allowed again': {
		input: { dnd: false, dndSettings: { SMS: { status: 'inactive' } } },
		isTexted: true,
	},
	'no texts': { input: { dndSettings: { SMS: { status: 'active' } } }, isTexted: false },
	'no messages at all': {
		// As HighLevel answers it: the channels say nothing of it.
		input: { dnd: true, dndSettings: { SMS: { status: 'inactive', code: '103' } } },
		isTexted: false,
	},
	'blocked by the carrier': {
		input: { dndSettings: { SMS: { status: 'permanent' } } },
		isTexted: false,
	},
};

export type Wish = keyof typeof wishes;
export const allWishes = Object.keys(wishes) as Wish[];

/** By wish: whether such a contact is texted. */
export const rightly = Object.fromEntries(
	allWishes.map((wish) => [wish, wishes[wish].isTexted]),
) as Record<Wish, boolean>;

/** A new contact of each kind. The number is the prefix and three digits. */
export function peopleOf(
	{ stack }: SmsStack,
	nextNumber: () => string,
	input: object = {},
): Record<Wish, Contact> {
	const one = (wish: Wish) =>
		stack.sandbox.contacts.create(LOCATION_ID, {
			firstName: 'Ada',
			phone: nextNumber(),
			...input,
			...wishes[wish].input,
		});
	return Object.fromEntries(allWishes.map((wish) => [wish, one(wish)])) as Record<Wish, Contact>;
}
